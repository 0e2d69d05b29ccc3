package nl.tijdig.platform.openapi;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.tijdig.platform.web.CommonProblem;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Completes the description of one operation with what its shape says it can answer. */
final class ApiOperations {

  private static final Set<HttpMethod> CHANGES =
      Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

  /** What the scanner writes of itself, and says nothing. */
  private static final Set<String> SAYS_NOTHING =
      Set.of("Bad Request", "Not Authorized", "Not Allowed");

  private ApiOperations() {}

  static void complete(HttpMethod method, Operation operation) {
    nameWhatVoidAnswers(method, operation);
    requireVersion(operation);
    operation.getResponses().getAPIResponses().forEach(ApiOperations::addHeaders);
    problems(method, operation).forEach(problem -> addProblem(operation, problem));
  }

  /** A void method answers 204, also where the scanner takes a POST to create something. */
  private static void nameWhatVoidAnswers(HttpMethod method, Operation operation) {
    var created = operation.getResponses().getAPIResponse("201");
    if (method == HttpMethod.POST && created != null && created.getContent() == null) {
      operation.getResponses().removeAPIResponse("201");
      operation
          .getResponses()
          .addAPIResponse("204", OASFactory.createAPIResponse().description("No Content"));
    }
  }

  private static void requireVersion(Operation operation) {
    parameters(operation).stream()
        .filter(ApiOperations::isExpectedVersion)
        .forEach(parameter -> parameter.setRequired(true));
  }

  private static void addHeaders(String status, APIResponse response) {
    if (status.startsWith("2") || status.startsWith("3")) {
      response.addHeader(ApiComponents.VERSION, ApiComponents.refToVersion());
    }
    if (status.equals("201")) {
      response.addHeader(HttpHeaders.LOCATION, header("uri-reference"));
      response.addHeader(HttpHeaders.ETAG, header(null));
    }
    if (isPage(response)) {
      response.addHeader(HttpHeaders.LINK, header(null));
    }
  }

  private static Set<CommonProblem> problems(HttpMethod method, Operation operation) {
    var problems = new TreeSet<>(List.of(CommonProblem.INTERNAL, CommonProblem.DATABASE_AWAY));
    if (CHANGES.contains(method)) {
      problems.add(CommonProblem.CONFLICT);
    }
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      problems.addAll(List.of(CommonProblem.NOT_SIGNED_IN, CommonProblem.NOT_ALLOWED));
      // A parameter that it does not know, if nothing else.
      problems.add(CommonProblem.INVALID_INPUT);
    }
    if (operation.getRequestBody() != null) {
      problems.addAll(List.of(CommonProblem.TOO_LARGE, CommonProblem.UNSUPPORTED_MEDIA_TYPE));
    }
    problems.addAll(ofParameters(operation));
    return problems;
  }

  private static Set<CommonProblem> ofParameters(Operation operation) {
    var problems = new TreeSet<CommonProblem>();
    for (var parameter : parameters(operation)) {
      if (parameter.getIn() == In.PATH) {
        problems.add(CommonProblem.NOT_FOUND);
      }
      if (isExpectedVersion(parameter)) {
        problems.addAll(List.of(CommonProblem.STALE_VERSION, CommonProblem.VERSION_REQUIRED));
      }
    }
    return problems;
  }

  private static void addProblem(Operation operation, CommonProblem problem) {
    var status = Integer.toString(problem.status());
    var described = operation.getResponses().getAPIResponse(status);
    if (described == null || SAYS_NOTHING.contains(described.getDescription())) {
      operation.getResponses().addAPIResponse(status, ApiComponents.refTo(problem));
    } else if (described.getContent() == null) {
      operation
          .getResponses()
          .addAPIResponse(status, ApiComponents.answer(described.getDescription()));
    }
  }

  private static boolean isExpectedVersion(Parameter parameter) {
    return parameter.getIn() == In.HEADER && HttpHeaders.IF_MATCH.equals(parameter.getName());
  }

  private static boolean isPage(APIResponse response) {
    return response.getContent() != null
        && response.getContent().getMediaTypes().values().stream()
            .map(type -> type.getSchema())
            .anyMatch(
                schema -> schema != null && String.valueOf(schema.getRef()).contains("/Page"));
  }

  private static Header header(@Nullable String format) {
    return OASFactory.createHeader()
        .schema(OASFactory.createSchema().addType(SchemaType.STRING).format(format));
  }

  private static List<Parameter> parameters(Operation operation) {
    return operation.getParameters() == null ? List.of() : operation.getParameters();
  }
}
