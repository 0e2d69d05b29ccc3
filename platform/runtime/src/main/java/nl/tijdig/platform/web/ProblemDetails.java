package nl.tijdig.platform.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The body of an error (RFC 9457), in one language. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
record ProblemDetails(
    URI type,
    String title,
    int status,
    String detail,
    String instance,
    List<Field> errors,
    @JsonAnyGetter Map<String, Object> members) {

  static final String MEDIA_TYPE = "application/problem+json";

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Field(@Nullable String pointer, @Nullable String parameter, String code, String detail) {

    static Field of(FieldError error, Language language) {
      return new Field(
          error.pointer(),
          error.parameter(),
          error.code(),
          language.choose(error.nl(), error.en()));
    }
  }

  static ProblemDetails of(Problem problem, Language language) {
    var type = problem.type();
    return new ProblemDetails(
        type.uri(),
        language.choose(type.titleNl(), type.titleEn()),
        type.status(),
        language.choose(problem.detailNl(), problem.detailEn()),
        Traces.instance(),
        problem instanceof InvalidInput invalid
            ? invalid.errors().stream().map(error -> Field.of(error, language)).toList()
            : List.of(),
        problem.members());
  }
}
