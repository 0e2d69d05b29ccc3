package nl.tijdig.platform.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * Jdbi over the data source of the service. Inside a transaction it works on the connection of that
 * transaction, so its statements are committed or rolled back with what the entities did.
 */
class JdbiProducer {

  @Produces
  @ApplicationScoped
  Jdbi jdbi(DataSource dataSource) {
    return Jdbi.create(dataSource).installPlugin(new PostgresPlugin());
  }
}
