package nl.tijdig.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Path.MethodNode;
import jakarta.validation.Path.ParameterNode;
import jakarta.ws.rs.BeanParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The part of a request that a violation of a resource method is about.
 *
 * @param name of the query, path or header parameter; null for the body
 * @param rest of the violation's path, from there
 */
record CallParameter(@Nullable String name, Iterator<Path.Node> rest) {

  static CallParameter of(ConstraintViolation<?> violation) {
    var path = violation.getPropertyPath().iterator();
    var method = declared(violation.getRootBeanClass(), path.next().as(MethodNode.class));
    var node = path.next();
    if (node.getKind() != ElementKind.PARAMETER) {
      return new CallParameter(null, path);
    }
    var parameter = method.getParameters()[node.as(ParameterNode.class).getParameterIndex()];
    return parameter.isAnnotationPresent(BeanParam.class) && path.hasNext()
        ? partOf(parameter.getType(), path)
        : new CallParameter(ParameterNames.of(parameter.getAnnotations()), path);
  }

  /** The same of a record that gathers parameters. */
  static CallParameter ofBean(ConstraintViolation<?> violation) {
    return partOf(violation.getRootBeanClass(), violation.getPropertyPath().iterator());
  }

  private static CallParameter partOf(Class<?> beanParameter, Iterator<Path.Node> path) {
    var part = path.next().getName();
    try {
      var name = ParameterNames.of(beanParameter.getDeclaredField(part).getAnnotations());
      return new CallParameter(name == null ? part : name, path);
    } catch (NoSuchFieldException e) {
      return new CallParameter(part, path);
    }
  }

  /** The method as it was written: the container's subclasses do not repeat its annotations. */
  private static Method declared(Class<?> bean, MethodNode node) {
    var types = node.getParameterTypes().toArray(Class<?>[]::new);
    return Stream.<Class<?>>iterate(bean, Objects::nonNull, Class::getSuperclass)
        .filter(type -> !type.isSynthetic())
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> method.getName().equals(node.getName()))
        .filter(method -> Arrays.equals(method.getParameterTypes(), types))
        .findFirst()
        .orElseThrow();
  }
}
