package nl.tijdig.platform.web;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A record that gathers parameters, taken with {@code @BeanParam}.
 *
 * @param parts in the order of its components
 */
record ParameterBean(Constructor<?> constructor, List<KnownParameter> parts) {

  /**
   * The record of these values.
   *
   * @throws InvalidInput when it takes no such values
   */
  Object of(List<@Nullable Object> values) {
    try {
      return constructor.newInstance(values.toArray());
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof InvalidInput invalid ? invalid : new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
