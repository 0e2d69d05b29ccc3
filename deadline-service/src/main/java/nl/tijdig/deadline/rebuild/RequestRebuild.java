package nl.tijdig.deadline.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.identity.Actor;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.Cursor;
import nl.tijdig.platform.web.PageRequest;
import nl.tijdig.platform.web.Problem;

/** Asks for rebuilds and shows what they found; who did is kept. */
@ApplicationScoped
@Transactional
class RequestRebuild {
  private static final String PURPOSE = "operations";
  private static final int SHOWN = 50;

  private final Rebuilds rebuilds;
  private final Audit audit;
  private final Actor actor;

  RequestRebuild(Rebuilds rebuilds, Audit audit, Actor actor) {
    this.rebuilds = rebuilds;
    this.audit = audit;
    this.actor = actor;
  }

  /**
   * Begins one.
   *
   * @throws Problem {@code 409} when one is at work
   */
  RebuildView begin(boolean switching) {
    var id = rebuilds.begin(switching, actor.account()).orElseThrow(this::atWork);
    audit.change(switching ? "rebuild-and-switch" : "rebuild", null, id, PURPOSE);
    return rebuilds.find(id).orElseThrow();
  }

  RebuildView one(UUID id) {
    rebuilds.forgetDead();
    return rebuilds.find(id).orElseThrow(RequestRebuild::unknown);
  }

  List<RebuildView> last() {
    rebuilds.forgetDead();
    return rebuilds.last(SHOWN);
  }

  List<Difference> differences(UUID id, PageRequest page) {
    one(id);
    audit.read("rebuild-differences", null, id, PURPOSE);
    return rebuilds.differences(id, page.after().map(Cursor::id).orElse(null), page.fetch());
  }

  private Problem atWork() {
    return new Problem(
            RebuildProblem.AT_WORK,
            "Er loopt al een herbouw; wacht tot die klaar is.",
            "A rebuild is at work; wait until it is done.")
        .with("rebuild", rebuilds.atWork().map(UUID::toString).orElse(""));
  }

  private static Problem unknown() {
    return new Problem(
        CommonProblem.NOT_FOUND, "Deze herbouw bestaat niet.", "There is no such rebuild.");
  }
}
