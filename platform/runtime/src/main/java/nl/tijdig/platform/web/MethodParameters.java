package nl.tijdig.platform.web;

import jakarta.ws.rs.BeanParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All query and header parameters that a resource method takes.
 *
 * @param single for each parameter of the method; empty where that is not a query or header one
 * @param beans the records that gather others
 */
record MethodParameters(
    Method method, List<Optional<KnownParameter>> single, List<ParameterBean> beans) {

  static MethodParameters of(Method method, ParameterReaders readers) {
    var parameters = List.of(method.getParameters());
    return new MethodParameters(
        method,
        parameters.stream().map(parameter -> single(parameter, readers)).toList(),
        parameters.stream()
            .filter(parameter -> parameter.isAnnotationPresent(BeanParam.class))
            .map(parameter -> bean(parameter.getType(), readers))
            .toList());
  }

  private static Optional<KnownParameter> single(Parameter parameter, ParameterReaders readers) {
    return readers.known(
        parameter.getType(), parameter.getParameterizedType(), parameter.getAnnotations());
  }

  private static ParameterBean bean(Class<?> type, ParameterReaders readers) {
    if (!type.isRecord()) {
      throw new IllegalStateException(type + " must be a record");
    }
    var components = type.getRecordComponents();
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      var parts = Arrays.stream(components).map(one -> part(type, one, readers)).toList();
      return new ParameterBean(constructor, parts);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record has a constructor of its components", e);
    }
  }

  private static KnownParameter part(
      Class<?> type, RecordComponent component, ParameterReaders readers) {
    try {
      var annotations = type.getDeclaredField(component.getName()).getAnnotations();
      return readers
          .known(component.getType(), component.getGenericType(), annotations)
          .orElseThrow(() -> new IllegalStateException(component + " is not a parameter"));
    } catch (NoSuchFieldException e) {
      throw new IllegalStateException("a record has a field for each component", e);
    }
  }

  /** The names that a query may have, in order. */
  TreeSet<String> namesInQuery() {
    var names = new TreeSet<String>();
    Stream.concat(
            single.stream().flatMap(Optional::stream),
            beans.stream().flatMap(bean -> bean.parts().stream()))
        .filter(KnownParameter::inQuery)
        .map(KnownParameter::name)
        .forEach(names::add);
    return names;
  }

  /** The arguments of the method as far as they are single parameters. */
  List<@Nullable Object> arguments(SentParameters sent, List<FieldError> errors) {
    var arguments = new ArrayList<@Nullable Object>();
    for (var parameter : single) {
      arguments.add(parameter.map(known -> known.read(sent, errors::add)).orElse(null));
    }
    return arguments;
  }
}
