package nl.tijdig.platform.web;

import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;

/** Which methods an address does answer, for the {@code Allow} that Quarkus REST leaves out. */
final class AllowedMethods {

  private AllowedMethods() {}

  static Set<String> ofCurrentRequest() {
    var request = CurrentRequestManager.get();
    return request == null ? Set.of() : of(request);
  }

  private static Set<String> of(ResteasyReactiveRequestContext request) {
    var classes = new RequestMapper<>(request.getDeployment().getClassMappers());
    var path = request.getPathWithoutPrefix();
    var methods = new TreeSet<String>();
    for (var match = classes.map(path);
        match != null;
        match = classes.continueMatching(path, match)) {
      addMethods(match, methods);
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    methods.add("OPTIONS");
    return methods;
  }

  private static void addMethods(RequestMatch<InitialMatch> match, Set<String> methods) {
    var remaining = match.remaining.isEmpty() ? "/" : match.remaining;
    for (var handler : match.value.handlers) {
      if (handler instanceof ClassRoutingHandler routing) {
        routing.getMappers().entrySet().stream()
            .filter(mapper -> mapper.getKey() != null && mapper.getValue().map(remaining) != null)
            .forEach(mapper -> methods.add(mapper.getKey()));
      }
    }
  }
}
