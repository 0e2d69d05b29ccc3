package nl.tijdig.platform.sql;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * Whether the database can be written: after a failover connections can end at one that only reads,
 * and then nothing that the service is asked succeeds.
 */
@Readiness
class DatabaseTakesChanges implements HealthCheck {

  private static final String READ_ONLY =
      "select current_setting('transaction_read_only')::boolean";

  private final Jdbi jdbi;

  DatabaseTakesChanges(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database is not read-only").status(takesChanges()).build();
  }

  private boolean takesChanges() {
    try {
      return !jdbi.withHandle(handle -> handle.createQuery(READ_ONLY).mapTo(Boolean.class).one());
    } catch (JdbiException e) {
      return false;
    }
  }
}
