package nl.tijdig.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import nl.tijdig.platform.testing.Databases;
import nl.tijdig.platform.testing.RealServices;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealServices.class)
class DatabaseProblemsTest {

  @Test
  void aDatabaseThatCannotBeReachedIsAway() throws IOException {
    var url = "jdbc:postgresql://localhost:" + freePort() + "/nothing";

    assertThat(problemOf(() -> DriverManager.getConnection(url, "a", "b")))
        .isEqualTo(CommonProblem.DATABASE_AWAY);
  }

  @Test
  void aPoolWithoutAFreeConnectionIsADatabaseThatIsAway() throws SQLException {
    try (var pool = AgroalDataSource.from(poolOfOne());
        var taken = pool.getConnection()) {
      assertThat(taken.isClosed()).isFalse();
      assertThat(problemOf(pool::getConnection)).isEqualTo(CommonProblem.DATABASE_AWAY);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"08006", "53000", "53100", "53200", "53300", "53400", "57P01", "57P04"})
  void aDatabaseThatHasNoRoomOrGoesDownIsAway(String state) {
    assertThat(problemOf(() -> raise(state))).isEqualTo(CommonProblem.DATABASE_AWAY);
  }

  @Test
  void aDatabaseThatTakesNoChangesIsAway() {
    assertThat(
            problemOf(
                () -> execute("start transaction read only;" + " delete from stone; rollback")))
        .isEqualTo(CommonProblem.DATABASE_AWAY);
  }

  @Test
  void aTransactionThatHadToGiveWayIsAConflict() {
    assertThat(problemOf(() -> raise("40001"))).isEqualTo(CommonProblem.CONFLICT);
  }

  @Test
  void aCharacterThatCannotBeKeptIsInvalidInput() {
    assertThat(problemOf(() -> execute("select convert_from('\\x00', 'UTF8')")))
        .isEqualTo(CommonProblem.INVALID_INPUT);
  }

  @Test
  void anyOtherRefusalIsADefect() {
    var refused = catchThrowableOfType(SQLException.class, () -> execute("select 1 / 0"));

    assertThat(DatabaseProblems.of(refused)).isNull();
  }

  private interface Work {
    Object run() throws SQLException;
  }

  private static ProblemType problemOf(Work work) {
    var failure = catchThrowableOfType(SQLException.class, work::run);
    var problem = DatabaseProblems.of(failure);
    assertThat(problem).isNotNull();
    return problem.type();
  }

  private static boolean raise(String state) throws SQLException {
    return execute("do $$ begin raise exception using errcode = '" + state + "'; end $$");
  }

  private static boolean execute(String sql) throws SQLException {
    try (var connection = Databases.asService();
        var statement = connection.createStatement()) {
      return statement.execute(sql);
    }
  }

  private static AgroalDataSourceConfigurationSupplier poolOfOne() {
    var config = ConfigProvider.getConfig();
    return new AgroalDataSourceConfigurationSupplier()
        .connectionPoolConfiguration(
            pool ->
                pool.maxSize(1)
                    .acquisitionTimeout(Duration.ofMillis(500))
                    .connectionFactoryConfiguration(
                        factory ->
                            factory
                                .jdbcUrl(
                                    config.getValue("quarkus.datasource.jdbc.url", String.class))
                                .principal(
                                    new NamePrincipal(
                                        config.getValue(
                                            "quarkus.datasource.username", String.class)))
                                .credential(
                                    new SimplePassword(
                                        config.getValue(
                                            "quarkus.datasource.password", String.class)))));
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
