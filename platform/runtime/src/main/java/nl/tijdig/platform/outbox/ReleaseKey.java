package nl.tijdig.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.tijdig.platform.audit.Audit;
import nl.tijdig.platform.event.CaseKey;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.Problem;

/** Lets a blocked key of the outbox try again. */
@ApplicationScoped
class ReleaseKey {

  private final OutboxTable table;
  private final OutboxRelay relay;
  private final Audit audit;

  ReleaseKey(OutboxTable table, OutboxRelay relay, Audit audit) {
    this.table = table;
    this.relay = relay;
    this.audit = audit;
  }

  @Transactional
  void release(String key) {
    if (!table.release(key)) {
      throw new Problem(
          CommonProblem.NOT_FOUND, "Deze sleutel is niet geblokkeerd.", "This key is not blocked.");
    }
    audit.change("blocked-key-released", CaseKey.caseOf(key), null, "operations");
    relay.wake();
  }
}
