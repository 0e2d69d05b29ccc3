package nl.tijdig.deadline.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import nl.tijdig.contracts.code.RuleKind;
import nl.tijdig.deadline.alert.AlertNews;
import nl.tijdig.deadline.alert.AlertType;
import nl.tijdig.deadline.alert.AlertView;
import nl.tijdig.deadline.rule.Audience;
import nl.tijdig.platform.outbox.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Alerts as CloudEvents 1.0 in structured JSON, following the NL GOV profile. They are types of
 * their own: the events of the topic are facts about terms, and a withdrawal is not among them.
 */
@ApplicationScoped
class WebhookEvents {

  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;
  private static final int DIGITS = 10;

  private final String source;
  private final String base;
  private final ObjectMapper json;

  WebhookEvents(
      @ConfigProperty(name = "tijdig.oin") String oin,
      @ConfigProperty(name = "tijdig.public-url") String base,
      ObjectMapper json) {
    this.source = "urn:nld:oin:" + oin + ":systeem:tijdig-deadline";
    this.base = base;
    this.json = json;
  }

  /** What is told of an alert. */
  WebhookEvent of(AlertView alert) {
    var id = id(alert);
    var raised = alert.news() != AlertNews.WITHDRAWAL;
    var event =
        new CloudEvent(
            "1.0",
            id,
            source,
            "nl.tijdig.deadline." + (raised ? "alert-raised" : "alert-withdrawn"),
            alert.deadlineId().toString(),
            alert.at(),
            "application/json",
            sequence(alert.position()),
            base + "/deadlines/" + alert.deadlineId(),
            data(alert));
    return new WebhookEvent(id, alert.news().code(), alert.position(), alert.at(), written(event));
  }

  /** One by which a receiver can see that it is reached and that the signature fits. */
  WebhookEvent test(UUID subscription, Instant now) {
    var id = Ids.next();
    var event =
        new CloudEvent(
            "1.0",
            id,
            source,
            "nl.tijdig.deadline.webhook-tested",
            subscription.toString(),
            now,
            "application/json",
            null,
            base + "/webhook-subscriptions/" + subscription,
            new TestData(subscription));
    return new WebhookEvent(id, "test", null, now, written(event));
  }

  private static AlertData data(AlertView alert) {
    return new AlertData(
        alert.position(),
        alert.type(),
        alert.name(),
        alert.raisedAt(),
        alert.withdrawnAt(),
        alert.deadlineId(),
        alert.rule(),
        alert.ruleVersion(),
        alert.kind(),
        alert.subjectType(),
        alert.subjectId(),
        alert.caseId(),
        alert.municipality(),
        alert.team(),
        alert.audience(),
        alert.dueAt());
  }

  private String written(CloudEvent event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an event can be written as JSON", e);
    }
  }

  /** UUIDv8 out of what tells one alert from another, so that a repetition has the same. */
  private static UUID id(AlertView alert) {
    var name = alert.name() == null ? "" : alert.name();
    var key =
        "%s/%s/%s/%d".formatted(alert.deadlineId(), alert.type().code(), name, alert.position());
    var hash = ByteBuffer.wrap(sha256(key));
    return new UUID(
        (hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | VERSION_8, (hash.getLong() >>> 2) | VARIANT);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }

  /** Padded, so that sequences sort as text too. */
  private static String sequence(long position) {
    var digits = Long.toString(position);
    return "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record CloudEvent(
      String specversion,
      UUID id,
      String source,
      String type,
      String subject,
      Instant time,
      String datacontenttype,
      @Nullable String sequence,
      String dataref,
      Object data) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record AlertData(
      long position,
      AlertType type,
      @Nullable String name,
      Instant raisedAt,
      @Nullable Instant withdrawnAt,
      UUID deadlineId,
      String rule,
      int ruleVersion,
      RuleKind kind,
      String subjectType,
      UUID subjectId,
      UUID caseId,
      String municipality,
      @Nullable String team,
      Audience audience,
      Instant dueAt) {}

  private record TestData(UUID subscriptionId) {}
}
