package nl.tijdig.platform.web;

import io.quarkus.arc.Arc;
import jakarta.validation.Validator;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request with everything that is wrong with its query and headers, at once: what cannot
 * be read, what is not valid, and what the method does not know and would otherwise pass over.
 */
class ParameterFilter {

  private final Map<Method, MethodParameters> known = new ConcurrentHashMap<>();
  private final ParameterReaders readers;
  private final Validator validator;
  private final Violations violations;

  ParameterFilter(ParameterReaders readers, Validator validator, Violations violations) {
    this.readers = readers;
    this.validator = validator;
    this.violations = violations;
  }

  @ServerRequestFilter
  void check(ContainerRequestContext request, ResourceInfo resource) {
    var method = resource.getResourceMethod();
    if (method == null) {
      return;
    }
    var parameters = known.computeIfAbsent(method, one -> MethodParameters.of(one, readers));
    var errors = errors(parameters, SentParameters.of(request));
    if (!errors.isEmpty()) {
      throw InvalidInput.of(errors);
    }
  }

  private List<FieldError> errors(MethodParameters parameters, SentParameters sent) {
    var errors = unknown(parameters.namesInQuery(), sent);
    var arguments = parameters.arguments(sent, errors);
    for (var bean : parameters.beans()) {
      errors.addAll(ofBean(bean, sent));
    }
    // Alone they are left to the resource, which has them checked anyway.
    return errors.isEmpty() ? errors : with(errors, ofCall(parameters.method(), arguments));
  }

  private static List<FieldError> unknown(Set<String> known, SentParameters sent) {
    return sent.namesInQuery().stream()
        .filter(name -> !known.contains(name))
        .map(name -> unknown(name, String.join(", ", known)))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static FieldError unknown(String name, String known) {
    return FieldError.ofParameter(
        name,
        "parameter.unknown",
        "is hier geen parameter; " + (known.isEmpty() ? "er zijn er geen" : "wel: " + known),
        "is not a parameter here; " + (known.isEmpty() ? "there are none" : "these are: " + known));
  }

  private List<FieldError> ofBean(ParameterBean bean, SentParameters sent) {
    var errors = new ArrayList<FieldError>();
    var values = new ArrayList<@Nullable Object>();
    bean.parts().forEach(part -> values.add(part.read(sent, errors::add)));
    return with(errors, ofValues(bean, values));
  }

  private List<FieldError> ofValues(ParameterBean bean, List<@Nullable Object> values) {
    try {
      return violations.ofBean(validator.validate(bean.of(values)));
    } catch (InvalidInput invalid) {
      return invalid.errors();
    }
  }

  private List<FieldError> ofCall(Method method, List<@Nullable Object> arguments) {
    try (var resource = Arc.container().instance(method.getDeclaringClass())) {
      var found =
          validator
              .forExecutables()
              .validateParameters((Object) resource.get(), method, arguments.toArray());
      return violations.ofCall(found).stream().filter(error -> error.parameter() != null).toList();
    }
  }

  /** What else was found, but for parameters that were refused already. */
  private static List<FieldError> with(List<FieldError> errors, List<FieldError> found) {
    var refused = errors.stream().map(FieldError::parameter).collect(Collectors.toSet());
    var all = new ArrayList<>(errors);
    found.stream().filter(error -> !refused.contains(error.parameter())).forEach(all::add);
    return all;
  }
}
