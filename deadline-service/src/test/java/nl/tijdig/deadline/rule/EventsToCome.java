package nl.tijdig.deadline.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tijdig.contracts.Event;
import nl.tijdig.deadline.rule.EventCatalogue.KnownEvent;
import org.jspecify.annotations.Nullable;

/** Events that no service publishes yet, so that the rules about them can be written and tried. */
public final class EventsToCome {

  /** What is published, and what is to come. */
  public static final EventCatalogue CATALOGUE =
      new EventCatalogue(
          Stream.concat(EventCatalogue.PUBLISHED.events().stream(), ofThisClass()).toList());

  private EventsToCome() {}

  public record FollowUpDecided(UUID reportId, UUID caseId, String service, Instant decidedAt)
      implements Event {}

  public record FollowUpConcluded(UUID reportId, UUID caseId, String service, Instant concludedAt)
      implements Event {}

  public record DataRecorded(UUID personId, UUID caseId, Instant recordedAt) implements Event {}

  public record PersonInformed(UUID personId, UUID caseId, Instant informedAt) implements Event {}

  public record ContactMade(UUID personId, UUID caseId, Instant contactAt) implements Event {}

  public record RightsExplained(UUID personId, UUID caseId, Instant explainedAt) implements Event {}

  public record ReporterInformed(UUID reportId, UUID caseId, String about, Instant informedAt)
      implements Event {}

  public record BoardRequested(UUID requestId, UUID caseId, Instant requestedAt) implements Event {}

  public record CollegeInformed(UUID requestId, UUID caseId, Instant informedAt) implements Event {}

  public record TransferCompleted(UUID referralId, UUID caseId, LocalDate transferredOn)
      implements Event {}

  public record SafetyMonitored(UUID referralId, UUID caseId, int monitoring, Instant monitoredAt)
      implements Event {}

  public record MonitoringEnded(UUID referralId, UUID caseId, Instant endedAt) implements Event {}

  public record DestructionRequested(UUID requestId, UUID caseId, LocalDate requestedOn)
      implements Event {}

  public record DataDestroyed(UUID requestId, UUID caseId, Instant destroyedAt) implements Event {}

  public record FileMade(
      UUID fileId, UUID caseId, LocalDate madeOn, @Nullable LocalDate youngestBornOn)
      implements Event {}

  public record FileDestroyed(UUID fileId, UUID caseId, Instant destroyedAt) implements Event {}

  public record CalamityNoticed(UUID calamityId, UUID caseId, Instant noticedAt) implements Event {}

  public record CalamityReported(UUID calamityId, UUID caseId, Instant reportedAt)
      implements Event {}

  public record FindingReceived(UUID complaintId, UUID caseId, LocalDate receivedOn)
      implements Event {}

  public record FindingAnswered(UUID complaintId, UUID caseId, Instant answeredAt)
      implements Event {}

  public record YearEnded(UUID yearId, UUID caseId, LocalDate endsOn) implements Event {}

  public record YearReportAdopted(UUID yearId, UUID caseId, LocalDate adoptedOn) implements Event {}

  public record YearReportPublished(UUID yearId, UUID caseId, Instant publishedAt)
      implements Event {}

  public record HalfYearEnded(UUID halfYearId, UUID caseId, LocalDate endsOn) implements Event {}

  public record StatisticsDelivered(UUID halfYearId, UUID caseId, Instant deliveredAt)
      implements Event {}

  public record BanImposed(UUID banId, UUID caseId, Instant imposedAt) implements Event {}

  public record BanEnded(UUID banId, UUID caseId, Instant endedAt) implements Event {}

  public record WhereaboutsGiven(UUID banId, UUID caseId, Instant givenAt) implements Event {}

  public record HearingRequested(UUID banId, UUID caseId, Instant requestedAt) implements Event {}

  public record HearingHeld(UUID banId, UUID caseId, Instant heldAt) implements Event {}

  public record ListReportAgreed(UUID organisationId, UUID caseId, LocalDate startsOn)
      implements Event {}

  public record ListReported(
      UUID organisationId, UUID caseId, int number, LocalDate periodEndsOn, Instant reportedAt)
      implements Event {}

  public record ListReportStopped(UUID organisationId, UUID caseId, Instant stoppedAt)
      implements Event {}

  public record WorkAgreed(UUID workerId, UUID caseId, LocalDate startsOn, Instant agreedAt)
      implements Event {}

  public record ConductCertified(UUID workerId, UUID caseId, LocalDate issuedOn) implements Event {}

  public record WaitingStarted(UUID reportId, UUID caseId, Instant waitingSince) implements Event {}

  public record SafetyChecked(UUID reportId, UUID caseId, int check, Instant checkedAt)
      implements Event {}

  public record WaitingEnded(UUID reportId, UUID caseId, Instant endedAt) implements Event {}

  public record HelpStarted(UUID referralId, UUID caseId, int attempt, Instant startedAt)
      implements Event {}

  private static Stream<KnownEvent> ofThisClass() {
    return Arrays.stream(EventsToCome.class.getDeclaredClasses())
        .filter(Class::isRecord)
        .map(record -> record.asSubclass(Event.class))
        .map(record -> new KnownEvent(name(record), "nl.tijdig.to-come." + name(record), record));
  }

  private static String name(Class<?> record) {
    return String.join("-", List.of(record.getSimpleName().split("(?<=[a-z])(?=[A-Z])")))
        .toLowerCase(Locale.ROOT);
  }
}
