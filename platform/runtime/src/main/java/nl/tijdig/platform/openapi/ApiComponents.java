package nl.tijdig.platform.openapi;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.tijdig.platform.web.CommonProblem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The parts of an OpenAPI document that all operations refer to. */
final class ApiComponents {

  static final String VERSION = "API-Version";

  private static final List<CommonProblem> ANSWERED =
      List.of(
          CommonProblem.INVALID_INPUT,
          CommonProblem.NOT_SIGNED_IN,
          CommonProblem.NOT_ALLOWED,
          CommonProblem.NOT_FOUND,
          CommonProblem.CONFLICT,
          CommonProblem.STALE_VERSION,
          CommonProblem.TOO_LARGE,
          CommonProblem.UNSUPPORTED_MEDIA_TYPE,
          CommonProblem.VERSION_REQUIRED,
          CommonProblem.INTERNAL,
          CommonProblem.DATABASE_AWAY);

  private static final String INVALID_INPUT =
      "Ongeldige invoer: errors noemt alles wat er mis is met velden en parameters, ook wat"
          + " ontbreekt of onbekend is. / Invalid input: errors names all that is wrong with fields"
          + " and parameters, what is missing or unknown included.";

  private ApiComponents() {}

  static void addTo(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    var components = document.getComponents();
    components.addSchema("Problem", problem());
    components.addHeader(VERSION, version());
    ANSWERED.forEach(
        problem ->
            components.addResponse(
                nameOf(problem), answer(problem.titleNl() + ". / " + problem.titleEn() + ".")));
    components.addResponse(nameOf(CommonProblem.INVALID_INPUT), answer(INVALID_INPUT));
  }

  static APIResponse refTo(CommonProblem problem) {
    return OASFactory.createAPIResponse().ref("#/components/responses/" + nameOf(problem));
  }

  /** An error with a description of its own. */
  static APIResponse answer(String description) {
    return OASFactory.createAPIResponse()
        .description(description)
        .addHeader(VERSION, refToVersion())
        .content(problemContent());
  }

  static Header refToVersion() {
    return OASFactory.createHeader().ref("#/components/headers/" + VERSION);
  }

  static Content problemContent() {
    var problem =
        OASFactory.createMediaType()
            .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
    return OASFactory.createContent().addMediaType("application/problem+json", problem);
  }

  private static Header version() {
    return OASFactory.createHeader()
        .description("De volledige versie van deze API. / The full version of this API.")
        .schema(text().addExample("1.0.0"));
  }

  private static Schema problem() {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .description("Een fout volgens RFC 9457. / An error as in RFC 9457.")
        .required(List.of("type", "title", "status", "detail"))
        .addProperty("type", text().format("uri"))
        .addProperty("title", text())
        .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
        .addProperty("detail", text())
        .addProperty("instance", text().format("uri"))
        .addProperty(
            "errors", OASFactory.createSchema().addType(SchemaType.ARRAY).items(fieldError()));
  }

  private static Schema fieldError() {
    return OASFactory.createSchema()
        .addType(SchemaType.OBJECT)
        .required(List.of("code", "detail"))
        .addProperty("pointer", text().description("JSON Pointer"))
        .addProperty("parameter", text())
        .addProperty("code", text())
        .addProperty("detail", text());
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(SchemaType.STRING);
  }

  private static String nameOf(CommonProblem problem) {
    return Arrays.stream(problem.slug().split("-"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }
}
