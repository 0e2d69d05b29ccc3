package nl.tijdig.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** The table of requests that were carried out, used inside the transaction that does so. */
@ApplicationScoped
class IdempotencyKeys {

  private static final Pattern KEY =
      Pattern.compile("\"([!#-\\[\\]-~ ]{1,255})\"|([!#-\\[\\]-~]{1,255})");

  private static final String CLAIM =
      """
      insert into idempotency_key (client, key, fingerprint, created_at) values (?, ?, ?, ?)
      on conflict (client, key) do nothing
      """;
  private static final String KEEP =
      """
      update idempotency_key set status = ?, location = ?, etag = ?, answer = ?
      where client = ? and key = ?
      """;
  private static final String FIND =
      """
      select fingerprint, status, location, etag, answer from idempotency_key
      where client = ? and key = ?
      """;

  private final DataSource dataSource;
  private final ObjectMapper json;
  private final Clock clock;

  IdempotencyKeys(DataSource dataSource, ObjectMapper json, Clock clock) {
    this.dataSource = dataSource;
    this.json = json;
    this.clock = clock;
  }

  /** A key and whose it is. */
  record Id(String client, String key) {}

  /** The key as the header gives it, in quotes (a structured-field string) or bare. */
  static String read(String header) {
    var matcher = KEY.matcher(header.strip());
    if (!matcher.matches()) {
      throw InvalidInput.of(
          FieldError.ofParameter(
              "Idempotency-Key",
              "key.invalid",
              "moet 1 tot 255 zichtbare ASCII-tekens hebben",
              "must have 1 to 255 visible ASCII characters"));
    }
    return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
  }

  /**
   * Whether the request is the first with its key. While another transaction that claimed the key
   * is running this waits for its end.
   */
  boolean claim(Id id, byte[] fingerprint) {
    try (var connection = dataSource.getConnection();
        var claim = connection.prepareStatement(CLAIM)) {
      claim.setString(1, id.client());
      claim.setString(2, id.key());
      claim.setBytes(3, fingerprint);
      claim.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
      return claim.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new DatabaseFailed(e);
    }
  }

  Response keep(Id id, Response answer) {
    try (var connection = dataSource.getConnection();
        var keep = connection.prepareStatement(KEEP)) {
      keep.setInt(1, answer.getStatus());
      keep.setString(2, answer.getHeaderString(HttpHeaders.LOCATION));
      keep.setString(3, answer.getHeaderString(HttpHeaders.ETAG));
      keep.setString(4, answer.hasEntity() ? json.writeValueAsString(answer.getEntity()) : null);
      keep.setString(5, id.client());
      keep.setString(6, id.key());
      keep.executeUpdate();
      return answer;
    } catch (SQLException e) {
      throw new DatabaseFailed(e);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer is written as JSON", e);
    }
  }

  Response replay(Id id, byte[] fingerprint) {
    try (var connection = dataSource.getConnection();
        var find = connection.prepareStatement(FIND)) {
      find.setString(1, id.client());
      find.setString(2, id.key());
      try (var row = find.executeQuery()) {
        if (!row.next()) {
          throw removedMeanwhile();
        }
        if (!Arrays.equals(row.getBytes("fingerprint"), fingerprint)) {
          throw usedForSomethingElse();
        }
        return answer(row);
      }
    } catch (SQLException e) {
      throw new DatabaseFailed(e);
    }
  }

  private static Response answer(ResultSet row) throws SQLException {
    return Response.status(row.getInt("status"))
        .header("Idempotency-Replayed", "true")
        .header(HttpHeaders.LOCATION, row.getString("location"))
        .header(HttpHeaders.ETAG, row.getString("etag"))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(row.getString("answer"))
        .build();
  }

  private static Problem usedForSomethingElse() {
    return new Problem(
        CommonProblem.IDEMPOTENCY_CONFLICT,
        "Deze Idempotency-Key is al gebruikt voor een ander verzoek. Gebruik een nieuwe.",
        "This Idempotency-Key was used for another request. Use a new one.");
  }

  private static Problem removedMeanwhile() {
    return new Problem(
        CommonProblem.CONFLICT,
        "Het eerste verzoek met deze sleutel wordt net opgeruimd. Probeer het opnieuw.",
        "The first request with this key is just being removed. Try again.");
  }
}
