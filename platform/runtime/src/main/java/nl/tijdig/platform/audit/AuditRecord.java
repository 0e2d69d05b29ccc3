package nl.tijdig.platform.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.tijdig.platform.web.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * One time that somebody read or changed something.
 *
 * @param account who; {@code system:<service>} for the service itself
 * @param roles what the account might do at that moment
 * @param organisation for whom the account acted
 * @param what the kind of thing and, for a change, what happened to it
 * @param caseId absent for a list of more than one case and for what belongs to none
 * @param objectId what it was, or what everything in a list is about
 * @param purpose for which task it was done
 * @param traceId leads to the log lines and events of the same request
 */
public record AuditRecord(
    UUID id,
    Instant at,
    String account,
    List<String> roles,
    @Nullable String organisation,
    Action action,
    String what,
    @Nullable UUID caseId,
    @Nullable UUID objectId,
    String purpose,
    @Nullable String traceId) {

  /** Whether somebody looked or did. */
  public enum Action {
    READ,
    CHANGE;

    @JsonValue
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Cursor cursor() {
    return new Cursor(at, id);
  }
}
