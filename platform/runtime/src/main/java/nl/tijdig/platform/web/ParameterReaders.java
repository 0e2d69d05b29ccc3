package nl.tijdig.platform.web;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Knows how the parameters of resource methods are read from their text. */
@Singleton
class ParameterReaders {

  private static final Map<Class<?>, Function<String, @Nullable Object>> OWN =
      Map.of(Cursor.class, Cursor::fromString, ExpectedVersion.class, ExpectedVersion::fromString);

  private final List<ParamConverterProvider> providers;

  ParameterReaders(@All List<ParamConverterProvider> providers) {
    this.providers = providers;
  }

  /** The parameter; empty when what is annotated so is none, or is part of the path. */
  Optional<KnownParameter> known(Class<?> type, Type generic, Annotation[] annotations) {
    var name = ParameterNames.of(annotations);
    var inQuery = isAny(annotations, QueryParam.class);
    if (name == null || !(inQuery || isAny(annotations, HeaderParam.class))) {
      return Optional.empty();
    }
    var reader = reader(name, type, generic, annotations);
    var absent = absent(type, annotations, reader);
    return Optional.of(new KnownParameter(name, inQuery, type, reader, absent));
  }

  private Function<String, @Nullable Object> reader(
      String name, Class<?> type, Type generic, Annotation[] annotations) {
    if (IdempotencyHeader.NAME.equals(name)) {
      return IdempotencyHeader::read;
    }
    return OWN.getOrDefault(type, converter(type, generic, annotations));
  }

  private Function<String, @Nullable Object> converter(
      Class<?> type, Type generic, Annotation[] annotations) {
    return providers.stream()
        .map(provider -> provider.getConverter(type, generic, annotations))
        .filter(Objects::nonNull)
        .findFirst()
        .<Function<String, @Nullable Object>>map(converter -> converter::fromString)
        .orElse(text -> text);
  }

  private static @Nullable Object absent(
      Class<?> type, Annotation[] annotations, Function<String, @Nullable Object> reader) {
    for (var annotation : annotations) {
      if (annotation instanceof DefaultValue byDefault) {
        return reader.apply(byDefault.value());
      }
    }
    return type == boolean.class ? Boolean.FALSE : null;
  }

  private static boolean isAny(Annotation[] annotations, Class<? extends Annotation> kind) {
    return Arrays.stream(annotations).anyMatch(kind::isInstance);
  }
}
