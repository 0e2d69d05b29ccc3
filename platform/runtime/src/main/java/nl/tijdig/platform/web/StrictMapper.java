package nl.tijdig.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;

/** How JSON from outside is read: by the letter, and only what PostgreSQL can keep. */
final class StrictMapper {

  private static final CoercionInputShape[] NOT_TEXT = {
    CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean
  };
  private static final CoercionInputShape[] TEXT = {
    CoercionInputShape.String, CoercionInputShape.EmptyString
  };

  private StrictMapper() {}

  static ObjectMapper of(ObjectMapper lenient) {
    var strict =
        lenient
            .copy()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .registerModule(module());
    refuse(strict, LogicalType.Textual, NOT_TEXT);
    refuse(strict, LogicalType.Integer, TEXT);
    refuse(strict, LogicalType.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean);
    refuse(strict, LogicalType.Float, TEXT);
    refuse(strict, LogicalType.Boolean, TEXT);
    refuse(strict, LogicalType.Boolean, CoercionInputShape.Integer, CoercionInputShape.Float);
    return strict;
  }

  private static void refuse(ObjectMapper mapper, LogicalType type, CoercionInputShape... shapes) {
    for (var shape : shapes) {
      mapper.coercionConfigFor(type).setCoercion(shape, CoercionAction.Fail);
    }
  }

  private static SimpleModule module() {
    return new SimpleModule("tijdig-strict")
        .addDeserializer(Instant.class, new Text<>(Instant.class, StrictMapper::instant))
        .addDeserializer(LocalDate.class, new Text<>(LocalDate.class, StrictMapper::date))
        .addDeserializer(String.class, new Text<>(String.class, StrictMapper::text));
  }

  private static Instant instant(String text) {
    var moment = OffsetDateTime.parse(text);
    return inKnownYear(moment.getYear(), moment.toInstant().truncatedTo(ChronoUnit.MICROS));
  }

  private static LocalDate date(String text) {
    var date = LocalDate.parse(text);
    return inKnownYear(date.getYear(), date);
  }

  private static <T> T inKnownYear(int year, T value) {
    if (year < 1 || year > 9999) {
      throw new DateTimeException("outside the years 1 to 9999");
    }
    return value;
  }

  private static String text(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("holds NUL");
    }
    return text;
  }

  /** Reads a JSON string and nothing else. */
  private static final class Text<T> extends StdScalarDeserializer<T> {

    private final Class<T> type;
    private final transient Function<String, T> parse;

    Text(Class<T> type, Function<String, T> parse) {
      super(type);
      this.type = type;
      this.parse = parse;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return type.cast(context.handleUnexpectedToken(type, parser));
      }
      try {
        return parse.apply(parser.getText());
      } catch (DateTimeException | IllegalArgumentException e) {
        return type.cast(context.handleWeirdStringValue(type, parser.getText(), "not valid"));
      }
    }
  }
}
