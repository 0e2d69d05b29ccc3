package nl.tijdig.deadline.tryout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.tijdig.platform.audit.Audit;

/** Keeps who tried a rule; in a transaction of its own, since reading the log takes a while. */
@ApplicationScoped
class TryoutAudit {
  private final Audit audit;

  TryoutAudit(Audit audit) {
    this.audit = audit;
  }

  @Transactional
  void tried() {
    audit.read("rule-tryout", null, null, "changing-rules");
  }
}
