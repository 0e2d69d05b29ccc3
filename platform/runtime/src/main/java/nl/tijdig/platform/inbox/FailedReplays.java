package nl.tijdig.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.tijdig.platform.audit.Audit;

/** Keeps that a dead letter was replayed in vain, apart from what is undone because of that. */
@ApplicationScoped
class FailedReplays {

  private final Audit audit;

  FailedReplays(Audit audit) {
    this.audit = audit;
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void record(DeadLetter letter, String purpose) {
    audit.change("dead-letter-replay-failed", letter.caseId(), letter.id(), purpose);
  }
}
