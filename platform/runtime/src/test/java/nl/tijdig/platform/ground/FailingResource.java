package nl.tijdig.platform.ground;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.sql.SQLException;
import org.jdbi.v3.core.Jdbi;

/** Fails in the ways that resources fail. */
@Path("/failures")
@RunOnVirtualThread
@PermitAll
public class FailingResource {

  static final String PERSONAL = "mevrouw De Vries, 111222333";

  private final Jdbi jdbi;
  private final EntityManager entities;

  FailingResource(Jdbi jdbi, EntityManager entities) {
    this.jdbi = jdbi;
    this.entities = entities;
  }

  @GET
  @Path("/{kind}")
  @Transactional
  public String fail(@PathParam("kind") String kind) throws SQLException {
    return switch (kind) {
      case "defect" -> throw new IllegalStateException(PERSONAL);
      case "optimistic-lock" -> throw new OptimisticLockException(PERSONAL);
      case "statement" -> query("select '" + PERSONAL + "'::uuid");
      case "entity-statement" ->
          entities.createNativeQuery("select cast('" + PERSONAL + "' as uuid)").getSingleResult()
              + "";
      case "ended-connection" -> query("select pg_terminate_backend(pg_backend_pid())::text");
      default -> kind;
    };
  }

  private String query(String sql) {
    return jdbi.withHandle(handle -> handle.createQuery(sql).mapTo(String.class).one());
  }
}
