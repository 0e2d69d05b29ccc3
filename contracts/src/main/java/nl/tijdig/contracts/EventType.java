package nl.tijdig.contracts;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.tijdig.contracts.assessment.AssessmentAssigned;
import nl.tijdig.contracts.assessment.AssessmentCompleted;
import nl.tijdig.contracts.assessment.AssessmentRequested;
import nl.tijdig.contracts.assessment.AssessmentStarted;
import nl.tijdig.contracts.deadline.DeadlineBreached;
import nl.tijdig.contracts.deadline.DeadlineCancelled;
import nl.tijdig.contracts.deadline.DeadlineEscalated;
import nl.tijdig.contracts.deadline.DeadlineExtended;
import nl.tijdig.contracts.deadline.DeadlineMet;
import nl.tijdig.contracts.deadline.DeadlineResumed;
import nl.tijdig.contracts.deadline.DeadlineStarted;
import nl.tijdig.contracts.deadline.DeadlineSuspended;
import nl.tijdig.contracts.deadline.DeadlineWarned;
import nl.tijdig.contracts.deadline.ExplanationApproved;
import nl.tijdig.contracts.deadline.ExplanationGiven;
import nl.tijdig.contracts.intake.CaseClosed;
import nl.tijdig.contracts.intake.CaseOpened;
import nl.tijdig.contracts.intake.CaseReopened;
import nl.tijdig.contracts.intake.ReportReceived;
import nl.tijdig.contracts.intake.ReportTriaged;
import nl.tijdig.contracts.referral.ReferralAccepted;
import nl.tijdig.contracts.referral.ReferralOpened;
import nl.tijdig.contracts.referral.ReferralReceived;
import nl.tijdig.contracts.referral.ReferralRefused;
import nl.tijdig.contracts.referral.ReferralSent;

/**
 * Every event type there is: its CloudEvents name, the topic it goes to and the record that carries
 * it.
 */
public enum EventType {
  REPORT_RECEIVED(Topic.INTAKE, ReportReceived.class),
  REPORT_TRIAGED(Topic.INTAKE, ReportTriaged.class),
  CASE_OPENED(Topic.INTAKE, CaseOpened.class),
  CASE_CLOSED(Topic.INTAKE, CaseClosed.class),
  CASE_REOPENED(Topic.INTAKE, CaseReopened.class),

  ASSESSMENT_REQUESTED(Topic.ASSESSMENT, AssessmentRequested.class),
  ASSESSMENT_ASSIGNED(Topic.ASSESSMENT, AssessmentAssigned.class),
  ASSESSMENT_STARTED(Topic.ASSESSMENT, AssessmentStarted.class),
  ASSESSMENT_COMPLETED(Topic.ASSESSMENT, AssessmentCompleted.class),

  REFERRAL_OPENED(Topic.REFERRAL, ReferralOpened.class),
  REFERRAL_SENT(Topic.REFERRAL, ReferralSent.class),
  REFERRAL_RECEIVED(Topic.REFERRAL, ReferralReceived.class),
  REFERRAL_ACCEPTED(Topic.REFERRAL, ReferralAccepted.class),
  REFERRAL_REFUSED(Topic.REFERRAL, ReferralRefused.class),

  DEADLINE_STARTED(Topic.DEADLINE, DeadlineStarted.class),
  DEADLINE_WARNED(Topic.DEADLINE, DeadlineWarned.class),
  DEADLINE_BREACHED(Topic.DEADLINE, DeadlineBreached.class),
  DEADLINE_ESCALATED(Topic.DEADLINE, DeadlineEscalated.class),
  DEADLINE_SUSPENDED(Topic.DEADLINE, DeadlineSuspended.class),
  DEADLINE_RESUMED(Topic.DEADLINE, DeadlineResumed.class),
  DEADLINE_EXTENDED(Topic.DEADLINE, DeadlineExtended.class),
  DEADLINE_MET(Topic.DEADLINE, DeadlineMet.class),
  DEADLINE_CANCELLED(Topic.DEADLINE, DeadlineCancelled.class),

  EXPLANATION_GIVEN(Topic.DEADLINE, ExplanationGiven.class),
  EXPLANATION_APPROVED(Topic.DEADLINE, ExplanationApproved.class);

  private static final Map<String, EventType> BY_NAME =
      Arrays.stream(values()).collect(Collectors.toMap(EventType::typeName, Function.identity()));
  private static final Map<Class<? extends Event>, EventType> BY_RECORD =
      Arrays.stream(values()).collect(Collectors.toMap(EventType::record, Function.identity()));

  private final Topic topic;
  private final Class<? extends Event> record;
  private final String shortName;
  private final String typeName;
  private final URI schemaUri;

  EventType(Topic topic, Class<? extends Event> record) {
    this.topic = topic;
    this.record = record;
    this.shortName = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    this.typeName = "nl.tijdig." + topic.service() + "." + shortName;
    this.schemaUri = URI.create("https://tijdig.nl/" + schemaPath());
  }

  public Topic topic() {
    return topic;
  }

  public Class<? extends Event> record() {
    return record;
  }

  /** The name without its namespace, for example {@code report-received}. */
  public String shortName() {
    return shortName;
  }

  /** The CloudEvents {@code type}, for example {@code nl.tijdig.intake.report-received}. */
  public String typeName() {
    return typeName;
  }

  /**
   * The path of the JSON Schema of {@code data} on the class path and, below its base, on the web.
   */
  public String schemaPath() {
    return "schemas/" + topic.service() + "/" + shortName + "/1-0-0.json";
  }

  /** The CloudEvents {@code dataschema}: the {@code $id} of the JSON Schema of {@code data}. */
  public URI schemaUri() {
    return schemaUri;
  }

  /** The type with this CloudEvents name; empty for a type this version does not know. */
  public static Optional<EventType> named(String typeName) {
    return Optional.ofNullable(BY_NAME.get(typeName));
  }

  public static EventType of(Event event) {
    var type = BY_RECORD.get(event.getClass());
    if (type == null) {
      throw new IllegalArgumentException(
          event.getClass().getName() + " is not in the published language");
    }
    return type;
  }

  public static List<EventType> on(Topic topic) {
    return Arrays.stream(values()).filter(type -> type.topic == topic).toList();
  }
}
