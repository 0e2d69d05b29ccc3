package nl.tijdig.platform.code;

import io.quarkus.arc.All;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.tijdig.contracts.code.CodeList;
import nl.tijdig.contracts.code.CodeLists;
import nl.tijdig.platform.web.CommonProblem;
import nl.tijdig.platform.web.Page;
import nl.tijdig.platform.web.Problem;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The code lists (codelijsten) over HTTP, with their labels, for everybody who is signed in. */
@Path("/code-lists")
@Tag(
    name = "code-lists",
    description =
        "Codelijsten met Nederlandse en Engelse omschrijving. / Code lists with their labels.")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Authenticated
public class CodeListResource {

  private final List<CodeList> lists;

  CodeListResource(@All List<OwnCodeLists> own) {
    lists =
        Stream.concat(CodeLists.all().stream(), own.stream().flatMap(more -> more.lists().stream()))
            .sorted(Comparator.comparing(CodeList::name))
            .toList();
  }

  @GET
  @Operation(
      operationId = "listCodeLists",
      summary = "Alle codelijsten / All code lists",
      description = "Op naam, met de labels in beide talen. / By name, with the labels.")
  public Page<CodeList> list() {
    return new Page<>(lists, null);
  }

  @GET
  @Path("/{name}")
  @Operation(
      operationId = "getCodeList",
      summary = "Eén codelijst / One code list",
      description = "De naam staat in kebab-case. / The name is in kebab case.")
  public CodeList get(@PathParam("name") String name) {
    return lists.stream()
        .filter(list -> list.name().equals(name))
        .findFirst()
        .orElseThrow(CodeListResource::notFound);
  }

  private static Problem notFound() {
    return new Problem(
        CommonProblem.NOT_FOUND,
        "Er is geen codelijst met deze naam; zie /code-lists.",
        "There is no code list with this name; see /code-lists.");
  }
}
