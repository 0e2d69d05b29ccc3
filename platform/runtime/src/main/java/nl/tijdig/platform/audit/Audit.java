package nl.tijdig.platform.audit;

import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps who read or changed what, when and why; a record cannot be changed or removed.
 *
 * <p>A change is recorded in the transaction that makes it: neither exists without the other. The
 * texts are fixed words of the program, never anything out of a case.
 */
public interface Audit {

  /**
   * Somebody saw something. A list is one record, with the case or object it was asked for alone.
   *
   * @param what the kind of thing, for example {@code report}
   * @param caseId the case it belongs to; null for a list of more than one case and for what
   *     belongs to no case
   * @param objectId what was seen, or what everything in a list is about; else null
   * @param purpose why it may be seen, for example {@code triage}
   */
  void read(String what, @Nullable UUID caseId, @Nullable UUID objectId, String purpose);

  /**
   * Somebody changed something; must run in the transaction of the change.
   *
   * @param what the kind of thing and what happened to it, for example {@code report-triaged}
   * @param caseId the case it belongs to; null for what belongs to no case
   * @param objectId what was changed
   * @param purpose why, for example {@code triage}
   */
  void change(String what, @Nullable UUID caseId, @Nullable UUID objectId, String purpose);

  /**
   * The same for a set, with a record for each; must run in the transaction of the changes.
   *
   * @param purpose why, for example {@code guarding-terms}
   */
  void changes(Collection<Change> changes, String purpose);
}
