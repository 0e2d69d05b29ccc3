package nl.tijdig.platform.ground;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource of which somebody forgot to say who may use it. */
@Path("/forgotten")
@RunOnVirtualThread
public class ForgottenResource {

  @GET
  public String get() {
    return "open to all";
  }
}
