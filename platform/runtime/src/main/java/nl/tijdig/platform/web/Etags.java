package nl.tijdig.platform.web;

import jakarta.ws.rs.core.EntityTag;

/** The entity tag of a resource is the version of its aggregate. */
public final class Etags {

  private Etags() {}

  /** The strong tag {@code "<version>"}. */
  public static EntityTag of(long version) {
    return new EntityTag(Long.toString(version));
  }
}
