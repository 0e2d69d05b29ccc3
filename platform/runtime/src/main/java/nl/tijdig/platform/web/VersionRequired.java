package nl.tijdig.platform.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** Refuses a change that does not say which version it is about, before its method is called. */
class VersionRequired {

  @ServerRequestFilter
  void check(SimpleResourceInfo resource, HttpHeaders headers) {
    if (Arrays.asList(resource.parameterTypes()).contains(ExpectedVersion.class)) {
      ExpectedVersion.require(headers.getHeaderString(HttpHeaders.IF_MATCH));
    }
  }
}
