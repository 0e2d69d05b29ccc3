package nl.tijdig.deadline.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.Problem;

/** Shows which digests were sent, and sends one again under the same Message-ID. */
@ApplicationScoped
class ReplayDigests {

  private static final String PURPOSE = "delivering-alerts";
  private static final int SHOWN = 100;

  private final KeepDigests keeping;
  private final Digests digests;
  private final Audit audit;
  private final Clock clock;

  ReplayDigests(KeepDigests keeping, Digests digests, Audit audit, Clock clock) {
    this.keeping = keeping;
    this.digests = digests;
    this.audit = audit;
    this.clock = clock;
  }

  /** The last of a subscription that is in sight. */
  @Transactional
  List<LoggedDigest> of(UUID subscription) {
    keeping.read(subscription);
    return digests.of(subscription, SHOWN);
  }

  @Transactional
  LoggedDigest again(UUID id) {
    if (digests.find(id).isEmpty()) {
      throw unknown();
    }
    digests.again(id, clock.instant());
    audit.change("digest-replayed", null, id, PURPOSE);
    return digests.find(id).orElseThrow(ReplayDigests::unknown);
  }

  private static Problem unknown() {
    return new Problem(
        CommonProblem.NOT_FOUND, "Dit bericht bestaat niet.", "There is no such message.");
  }
}
