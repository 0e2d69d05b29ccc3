package nl.tijdig.platform.code;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import nl.tijdig.contracts.code.Code;
import org.jspecify.annotations.Nullable;

/**
 * Lets a resource take an entry of a code list as a parameter; an unknown code is a {@code 400}.
 */
@Provider
public class CodeParameters implements ParamConverterProvider {

  @Override
  @SuppressWarnings({"unchecked", "rawtypes"})
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type generic, Annotation[] annotations) {
    return type.isEnum() && Code.class.isAssignableFrom(type)
        ? new CodeParameter(type, nameIn(annotations))
        : null;
  }

  private static String nameIn(Annotation[] annotations) {
    return Arrays.stream(annotations)
        .filter(QueryParam.class::isInstance)
        .map(annotation -> ((QueryParam) annotation).value())
        .findFirst()
        .orElse("");
  }
}
