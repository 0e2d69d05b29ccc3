package nl.tijdig.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Links a page to the first and the next one (RFC 8288), with the filters it was asked with. */
class PageLinks {

  @ServerResponseFilter
  void link(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Page<?> page) {
      var uri = request.getUriInfo();
      add(response, "first", at(uri, null));
      if (page.next() != null) {
        add(response, "next", at(uri, page.next()));
      }
    }
  }

  private static URI at(UriInfo uri, @Nullable String cursor) {
    var page = uri.getRequestUriBuilder();
    if (cursor != null) {
      return page.replaceQueryParam("cursor", cursor).build();
    }
    var first = page.replaceQueryParam("cursor").build();
    return "".equals(first.getRawQuery()) ? page.replaceQuery(null).build() : first;
  }

  private static void add(ContainerResponseContext response, String relation, URI page) {
    response.getHeaders().add(HttpHeaders.LINK, "<" + page + ">; rel=\"" + relation + "\"");
  }
}
