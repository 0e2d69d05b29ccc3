package nl.tijdig.platform.web;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of a request, and says which one is wrong and how it must look. In a path a
 * wrong one is the address of nothing. Code lists have a converter of their own.
 */
@Provider
class ParameterConverters implements ParamConverterProvider {

  private static final Map<Class<?>, Function<String, Object>> PARSERS =
      Map.of(
          UUID.class, ParameterConverters::uuid,
          Instant.class, text -> OffsetDateTime.parse(text).toInstant(),
          LocalDate.class, LocalDate::parse,
          Integer.class, Integer::valueOf,
          int.class, Integer::valueOf,
          Long.class, Long::valueOf,
          long.class, Long::valueOf,
          Boolean.class, ParameterConverters::bool,
          boolean.class, ParameterConverters::bool);

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable ParamConverter<T> getConverter(
      Class<T> type, Type genericType, Annotation[] annotations) {
    var parser = PARSERS.get(type);
    return parser == null
        ? null
        : new Converter<>((Function<String, T>) parser, () -> refused(type, annotations));
  }

  /** Java takes a UUID in more forms than the one that is written everywhere. */
  private static UUID uuid(String text) {
    var uuid = UUID.fromString(text);
    if (text.length() != 36) {
      throw new IllegalArgumentException("not the usual form");
    }
    return uuid;
  }

  private static Boolean bool(String text) {
    return switch (text) {
      case "true" -> Boolean.TRUE;
      case "false" -> Boolean.FALSE;
      default -> throw new IllegalArgumentException("neither true nor false");
    };
  }

  private static Problem refused(Class<?> type, Annotation[] annotations) {
    var inPath = Arrays.stream(annotations).anyMatch(PathParam.class::isInstance);
    var name = ParameterNames.of(annotations);
    return inPath || name == null
        ? StandardProblems.notFound()
        : InvalidInput.of(Expected.of(type).ofParameter(name));
  }

  private record Converter<T>(Function<String, T> parser, Supplier<Problem> refused)
      implements ParamConverter<T> {

    @Override
    public @Nullable T fromString(@Nullable String value) {
      try {
        return value == null ? null : parser.apply(value);
      } catch (DateTimeException | IllegalArgumentException e) {
        throw refused.get();
      }
    }

    @Override
    public String toString(T value) {
      return value.toString();
    }
  }
}
