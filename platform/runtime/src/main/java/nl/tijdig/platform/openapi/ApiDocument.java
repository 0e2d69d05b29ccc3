package nl.tijdig.platform.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Puts into every service's OpenAPI document what holds for all of them: paths below the server's
 * address, the version header, and the errors each operation can end in (NL GOV REST API Design
 * Rules 2.2).
 */
@OpenApiFilter(stages = RunStage.BUILD)
public class ApiDocument implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    var config = ConfigProvider.getConfig();
    var base = config.getValue("quarkus.rest.path", String.class);
    var address = config.getValue("tijdig.public-url", String.class);
    document.setServers(List.of(OASFactory.createServer().url(address)));
    var paths = below(base, document.getPaths().getPathItems());
    paths.put("/openapi.json", ownAddress());
    document.getPaths().setPathItems(paths);
    ApiComponents.addTo(document);
    paths.values().stream()
        .map(PathItem::getOperations)
        .forEach(operations -> operations.forEach(ApiOperations::complete));
  }

  private static Map<String, PathItem> below(String base, Map<String, PathItem> paths) {
    var below = new LinkedHashMap<String, PathItem>();
    paths.forEach(
        (path, item) -> {
          if (path.startsWith(base + "/")) {
            below.put(path.substring(base.length()), item);
          }
        });
    return below;
  }

  /** The document is part of what it describes (ADR publish-openapi). */
  private static PathItem ownAddress() {
    var json =
        OASFactory.createMediaType().schema(OASFactory.createSchema().addType(SchemaType.OBJECT));
    var found =
        OASFactory.createAPIResponse()
            .description("Dit document. / This document.")
            .content(OASFactory.createContent().addMediaType("application/json", json));
    return OASFactory.createPathItem()
        .GET(
            OASFactory.createOperation()
                .operationId("getOpenApiDocument")
                .summary("Deze beschrijving, zonder aanmelden. / This description, open to all.")
                .addTag("Documentation")
                .responses(OASFactory.createAPIResponses().addAPIResponse("200", found)));
  }
}
