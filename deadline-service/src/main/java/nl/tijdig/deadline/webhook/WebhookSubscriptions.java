package nl.tijdig.deadline.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.deadline.alert.SelectionColumns;
import nl.tijdig.platform.sql.Instants;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.ExpectedVersion;
import nl.tijdig.platform.web.Problem;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** All subscriptions. */
@ApplicationScoped
class WebhookSubscriptions {

  private static final String SELECT =
      """
      select id, url, types, rules, kinds, municipalities, teams, audiences, active, gone_at, position,
             created_by, created_at, version
      from webhook_subscription
      """;

  private static final String INSERT =
      """
      insert into webhook_subscription (id, url, types, rules, kinds, municipalities, teams, audiences, active,
        gone_at, position, created_by, created_at, version)
      values (:id, :url, :types, :rules, :kinds, :municipalities, :teams, :audiences, :active,
        :goneAt, :position, :createdBy, :createdAt, :version)
      """;

  private static final String UPDATE =
      """
      update webhook_subscription
      set url = :url, types = :types, rules = :rules, kinds = :kinds,
          municipalities = :municipalities, teams = :teams, audiences = :audiences, active = :active, gone_at = :goneAt,
          version = :version
      where id = :id
      """;

  private static final String GONE =
      """
      update webhook_subscription set active = false, gone_at = :at, version = version + 1
      where id = :id and active
      """;

  private static final String BEHIND =
      """
      select id from webhook_subscription
      where active and position < (select max(position) from alert)
      order by id
      """;

  private final Jdbi jdbi;

  WebhookSubscriptions(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(WebhookSubscription subscription) {
    jdbi.useHandle(
        handle ->
            bound(handle.createUpdate(INSERT), subscription)
                .bind("position", subscription.position())
                .bind("createdBy", subscription.createdBy())
                .bind("createdAt", subscription.createdAt())
                .execute());
  }

  void change(WebhookSubscription subscription) {
    jdbi.useHandle(handle -> bound(handle.createUpdate(UPDATE), subscription).execute());
  }

  void remove(UUID id) {
    jdbi.useHandle(handle -> handle.execute("delete from webhook_subscription where id = ?", id));
  }

  /** The receiver says that it is not there any more; gives whether that was news. */
  boolean gone(UUID id, Instant at) {
    return jdbi.withHandle(
        handle -> handle.createUpdate(GONE).bind("id", id).bind("at", at).execute() == 1);
  }

  void moveTo(UUID id, long position) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                "update webhook_subscription set position = ? where id = ?", position, id));
  }

  List<WebhookSubscription> all() {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(SELECT + " order by id").map((row, _) -> subscription(row)).list());
  }

  /** The active ones that may want alerts they have no delivery of. */
  List<UUID> behind() {
    return jdbi.withHandle(handle -> handle.createQuery(BEHIND).mapTo(UUID.class).list());
  }

  Optional<WebhookSubscription> find(UUID id) {
    return select(" where id = :id", id);
  }

  /** One subscription that is active and that nobody else is at, until the transaction ends. */
  Optional<WebhookSubscription> takeActive(UUID id) {
    return select(" where id = :id and active for no key update skip locked", id);
  }

  /** The subscription, or a {@code 404}. */
  WebhookSubscription require(UUID id) {
    return find(id).orElseThrow(WebhookSubscriptions::unknown);
  }

  /** The subscription, which stays as it is until the transaction ends, or a {@code 404}. */
  WebhookSubscription hold(UUID id) {
    return select(" where id = :id for no key update", id)
        .orElseThrow(WebhookSubscriptions::unknown);
  }

  /** The same as the caller last saw it, or a {@code 412}. */
  WebhookSubscription hold(UUID id, ExpectedVersion expected) {
    var subscription = hold(id);
    expected.check(subscription.version());
    return subscription;
  }

  private Optional<WebhookSubscription> select(String which, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + which)
                .bind("id", id)
                .map((row, _) -> subscription(row))
                .findOne());
  }

  private static Update bound(Update statement, WebhookSubscription subscription) {
    return SelectionColumns.bind(statement, subscription.filter())
        .bind("id", subscription.id())
        .bind("url", subscription.url())
        .bind("active", subscription.active())
        .bind("goneAt", subscription.goneAt())
        .bind("version", subscription.version());
  }

  private static WebhookSubscription subscription(ResultSet row) throws SQLException {
    return new WebhookSubscription(
        row.getObject("id", UUID.class),
        row.getString("url"),
        SelectionColumns.read(row),
        row.getBoolean("active"),
        Instants.optional(row, "gone_at"),
        row.getLong("position"),
        row.getString("created_by"),
        Instants.required(row, "created_at"),
        row.getLong("version"));
  }

  private static Problem unknown() {
    return new Problem(
        CommonProblem.NOT_FOUND, "Dit abonnement bestaat niet.", "There is no such subscription.");
  }
}
