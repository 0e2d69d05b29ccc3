package nl.tijdig.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.sql.Connection;
import java.sql.SQLException;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealServices.class)
class DatabaseTakesChangesTest {

  @Test
  void aDatabaseThatTakesChangesIsReady() {
    RestAssured.given()
        .basePath("/")
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'database is not read-only' }.status", is("UP"));
  }

  @Test
  void aDatabaseThatOnlyReadsIsNotReady() {
    var check = new DatabaseTakesChanges(Jdbi.create(DatabaseTakesChangesTest::readOnly));

    assertThat(check.call().getStatus()).isEqualTo(Status.DOWN);
  }

  @Test
  void aDatabaseThatIsAwayIsNotReady() {
    var away =
        Jdbi.create(
            () -> {
              throw new SQLException("away", "08006");
            });

    assertThat(new DatabaseTakesChanges(away).call().getStatus()).isEqualTo(Status.DOWN);
  }

  private static Connection readOnly() throws SQLException {
    var connection = Databases.asService();
    try (var statement = connection.createStatement()) {
      statement.execute("set default_transaction_read_only = on");
    }
    return connection;
  }
}
