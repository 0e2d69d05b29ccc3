package nl.tijdig.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.tijdig.contracts.code.AssessmentOutcome;
import nl.tijdig.contracts.code.Code;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each schema says what its record says. */
class EventSchemaTest {

  @ParameterizedTest
  @EnumSource
  void aSchemaIsAJsonSchemaThatKnowsItsOwnAddress(EventType type) {
    var schema = Schemas.of(type);

    assertThat(Schemas.problemsAsSchema(schema)).isEmpty();
    assertThat(schema.required("$id").asText()).isEqualTo(type.schemaUri().toString());
    assertThat(schema.required("$schema").asText())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
  }

  @ParameterizedTest
  @EnumSource
  void aSchemaExplainsItselfAndEveryProperty(EventType type) {
    var schema = Schemas.of(type);

    assertThat(schema.required("title").asText()).isNotBlank();
    assertThat(schema.required("description").asText()).contains("(").contains(")");
    assertThat(schema.required("properties"))
        .allSatisfy(property -> assertThat(property.path("description").asText()).endsWith("."));
  }

  @ParameterizedTest
  @EnumSource
  void aSchemaStaysOpenForReadersOfEarlierVersions(EventType type) {
    assertThat(Schemas.of(type).findValues("additionalProperties")).isEmpty();
    assertThat(Schemas.of(type).findValues("unevaluatedProperties")).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aSchemaNamesTheFieldsOfItsRecordInTheirOrder(EventType type) {
    assertThat(Schemas.names(Schemas.of(type).required("properties")))
        .containsExactlyElementsOf(fields(type).map(RecordComponent::getName).toList());
  }

  @ParameterizedTest
  @EnumSource
  void requiredIsWhatCannotBeAbsent(EventType type) {
    assertThat(Schemas.texts(Schemas.of(type).required("required")))
        .containsExactlyElementsOf(
            fields(type).filter(field -> !nullable(field)).map(RecordComponent::getName).toList());
  }

  @ParameterizedTest
  @EnumSource
  void aPropertyHasTheTypeOfItsField(EventType type) {
    assertThat(fields(type))
        .allSatisfy(field -> assertSays(propertyOf(type, field), field.getGenericType()));
  }

  private static void assertSays(JsonNode property, Type javaType) {
    if (javaType instanceof ParameterizedType list) {
      assertThat(list.getRawType()).isEqualTo(List.class);
      assertThat(property.required("type").asText()).isEqualTo("array");
      assertSays(property.required("items"), list.getActualTypeArguments()[0]);
    } else {
      assertSays(property, (Class<?>) javaType);
    }
  }

  private static void assertSays(JsonNode property, Class<?> javaType) {
    assertThat(property.required("type").asText()).isEqualTo(jsonType(javaType));
    assertThat(property.path("format").asText()).isEqualTo(format(javaType));
    if (javaType.isEnum()) {
      assertThat(Schemas.texts(property.required("enum")))
          .containsExactlyElementsOf(codes(javaType));
    }
  }

  private static String jsonType(Class<?> javaType) {
    if (javaType == boolean.class) {
      return "boolean";
    }
    return javaType == int.class ? "integer" : "string";
  }

  private static String format(Class<?> javaType) {
    if (javaType == UUID.class) {
      return "uuid";
    }
    return javaType == Instant.class ? "date-time" : "";
  }

  /** The codes of a code list; what is not yet assessed has no outcome to tell. */
  private static List<String> codes(Class<?> codeList) {
    return Arrays.stream(codeList.getEnumConstants())
        .filter(code -> code != AssessmentOutcome.NOT_YET_ASSESSED)
        .map(code -> ((Code) code).code())
        .toList();
  }

  private static JsonNode propertyOf(EventType type, RecordComponent field) {
    return Schemas.of(type).required("properties").required(field.getName());
  }

  private static Stream<RecordComponent> fields(EventType type) {
    return Arrays.stream(type.record().getRecordComponents());
  }

  private static boolean nullable(RecordComponent field) {
    return field.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
