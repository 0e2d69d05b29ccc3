package nl.tijdig.bench.sweep;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalPropertiesReader;
import java.sql.SQLException;
import java.util.Map;
import nl.tijdig.bench.Databases;
import nl.tijdig.local.Workbench;

/** The connections of a peer, from the pool that our services use. */
final class PeerPool {

  private PeerPool() {}

  static AgroalDataSource of(Workbench workbench, int size) throws SQLException {
    return AgroalDataSource.from(
        new AgroalPropertiesReader()
            .readProperties(
                Map.of(
                    AgroalPropertiesReader.JDBC_URL, workbench.jdbcUrl(Databases.BENCH),
                    AgroalPropertiesReader.PRINCIPAL, "postgres",
                    AgroalPropertiesReader.CREDENTIAL, workbench.superuserPassword(),
                    AgroalPropertiesReader.MAX_SIZE, Integer.toString(size))));
  }
}
