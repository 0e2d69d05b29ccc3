package nl.tijdig.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Set;

/** The query and header parameters of a request, as they were sent. */
record SentParameters(
    MultivaluedMap<String, String> query, MultivaluedMap<String, String> headers) {

  static SentParameters of(ContainerRequestContext request) {
    return new SentParameters(request.getUriInfo().getQueryParameters(), request.getHeaders());
  }

  Set<String> namesInQuery() {
    return query.keySet();
  }

  List<String> of(KnownParameter parameter) {
    var sent = (parameter.inQuery() ? query : headers).get(parameter.name());
    return sent == null ? List.of() : sent;
  }
}
