package nl.tijdig.deadline.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.tijdig.deadline.alert.SelectionColumns;
import nl.tijdig.platform.code.Codes;
import nl.tijdig.platform.encryption.OrganisationCipher;
import nl.tijdig.platform.sql.Instants;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** All subscriptions. The addresses stand encrypted in the database. */
@ApplicationScoped
class DigestSubscriptions {

  private static final String SELECT =
      """
      select id, owner, address, language, every, at, types, rules, kinds, municipalities, teams, audiences,
             position, next_at, created_at, version
      from digest_subscription
      """;

  private static final String INSERT =
      """
      insert into digest_subscription (id, owner, address, language, every, at, types, rules, kinds,
        municipalities, teams, audiences, position, next_at, created_at, version)
      values (:id, :owner, :address, :language, :every, :at, :types, :rules, :kinds,
        :municipalities, :teams, :audiences, :position, :nextAt, :createdAt, :version)
      """;

  private static final String UPDATE =
      """
      update digest_subscription
      set address = :address, language = :language, every = :every, at = :at, types = :types,
          rules = :rules, kinds = :kinds, municipalities = :municipalities, teams = :teams, audiences = :audiences,
          next_at = :nextAt, version = :version
      where id = :id
      """;

  private static final String MOVE =
      "update digest_subscription set position = :position, next_at = :nextAt where id = :id";

  private final Jdbi jdbi;
  private final OrganisationCipher cipher;

  DigestSubscriptions(Jdbi jdbi, OrganisationCipher cipher) {
    this.jdbi = jdbi;
    this.cipher = cipher;
  }

  void add(DigestSubscription subscription) {
    jdbi.useHandle(
        handle ->
            bound(handle.createUpdate(INSERT), subscription)
                .bind("owner", subscription.owner())
                .bind("position", subscription.position())
                .bind("createdAt", subscription.createdAt())
                .execute());
  }

  void change(DigestSubscription subscription) {
    jdbi.useHandle(handle -> bound(handle.createUpdate(UPDATE), subscription).execute());
  }

  void remove(UUID id) {
    jdbi.useHandle(handle -> handle.execute("delete from digest_subscription where id = ?", id));
  }

  void moveTo(UUID id, long position, Instant nextAt) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(MOVE)
                .bind("id", id)
                .bind("position", position)
                .bind("nextAt", nextAt)
                .execute());
  }

  List<DigestSubscription> all() {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(SELECT + " order by id").map((row, _) -> subscription(row)).list());
  }

  List<DigestSubscription> of(String owner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + " where owner = :owner order by id")
                .bind("owner", owner)
                .map((row, _) -> subscription(row))
                .list());
  }

  Optional<DigestSubscription> find(UUID id) {
    return select(" where id = :id", id);
  }

  /** The subscription, which stays as it is until the transaction ends. */
  Optional<DigestSubscription> hold(UUID id) {
    return select(" where id = :id for no key update", id);
  }

  /** One whose time has come and that no other instance is at, until the transaction ends. */
  Optional<DigestSubscription> takeDue(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    SELECT
                        + " where next_at <= :now order by next_at limit 1"
                        + " for no key update skip locked")
                .bind("now", now)
                .map((row, _) -> subscription(row))
                .findOne());
  }

  private Optional<DigestSubscription> select(String which, UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SELECT + which)
                .bind("id", id)
                .map((row, _) -> subscription(row))
                .findOne());
  }

  private Update bound(Update statement, DigestSubscription subscription) {
    var address = subscription.address().getBytes(UTF_8);
    return SelectionColumns.bind(statement, subscription.filter())
        .bind("id", subscription.id())
        .bind("address", cipher.encrypt(address, place(subscription.id())))
        .bind("language", subscription.language().code())
        .bind("every", subscription.schedule().every().code())
        .bind("at", subscription.schedule().at())
        .bind("nextAt", subscription.nextAt())
        .bind("version", subscription.version());
  }

  private DigestSubscription subscription(ResultSet row) throws SQLException {
    var id = row.getObject("id", UUID.class);
    return new DigestSubscription(
        id,
        row.getString("owner"),
        new String(cipher.decrypt(row.getBytes("address"), place(id)), UTF_8),
        Codes.find(DigestLanguage.class, row.getString("language")).orElseThrow(),
        new DigestSchedule(
            Codes.find(DigestFrequency.class, row.getString("every")).orElseThrow(),
            row.getString("at")),
        SelectionColumns.read(row),
        row.getLong("position"),
        Instants.required(row, "next_at"),
        Instants.required(row, "created_at"),
        row.getLong("version"));
  }

  private static String place(UUID id) {
    return "digest-address/" + id;
  }
}
