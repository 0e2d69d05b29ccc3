package nl.tijdig.platform.web;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers that carry a resource and its version. */
public final class Answers {

  private Answers() {}

  /** {@code 200} with the representation of one resource and its {@code ETag}. */
  public static Response ok(long version, Object representation) {
    return Response.ok(representation).tag(Etags.of(version)).build();
  }

  /**
   * {@code 201} with the new resource's {@code Location} and {@code ETag}.
   *
   * @param path the resource's path below the service's base, for example {@code reports/<id>}
   */
  public static Response created(String path, long version, Object representation) {
    return Response.created(URI.create(path)).tag(Etags.of(version)).entity(representation).build();
  }
}
