package nl.tijdig.intake.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.intake.report.Report;
import nl.tijdig.platform.outbox.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A case (casus): the reports, services, transfers and monitoring moments that concern, partly, the
 * same people directly involved.
 */
@Entity
@Table(name = "cases")
public class Case implements Aggregate {

  @Id private UUID id;

  @Column(updatable = false)
  private String municipality;

  private CaseState state;

  @Column(updatable = false)
  private Instant openedAt;

  @Column(updatable = false)
  private UUID openedFor;

  private @Nullable Instant closedAt;
  private @Nullable Instant reopenedAt;

  @Version private long version;

  protected Case() {}

  /** Opens the case whose id the report came in with. */
  public static Case openFor(Report report, Instant at) {
    var opened = new Case();
    opened.id = report.cipherCaseId();
    opened.municipality = report.municipality();
    opened.state = CaseState.OPEN;
    opened.openedAt = at;
    opened.openedFor = report.id();
    return opened;
  }

  /** Closes it, since no report is left in it. */
  public void close(Instant at) {
    state = CaseState.CLOSED;
    closedAt = at;
  }

  /** Opens it again for the report that it was opened for. */
  public void reopen(Instant at) {
    state = CaseState.OPEN;
    closedAt = null;
    reopenedAt = at;
  }

  public boolean isOpen() {
    return state == CaseState.OPEN;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public String path() {
    return "cases/" + id;
  }

  public String municipality() {
    return municipality;
  }

  public CaseState state() {
    return state;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public UUID openedFor() {
    return openedFor;
  }

  /** Since when it is closed; empty while it is open. */
  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  /** When it was last opened again; empty when it never was. */
  public Optional<Instant> reopenedAt() {
    return Optional.ofNullable(reopenedAt);
  }
}
