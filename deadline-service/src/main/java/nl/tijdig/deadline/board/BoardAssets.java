package nl.tijdig.deadline.board;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** The style and the scripts of the pages: these files, and no others. */
@Singleton
class BoardAssets {

  private record Asset(String type, String resource) {}

  private static final Map<String, Asset> ASSETS =
      Map.of(
          "board.css", new Asset("text/css; charset=utf-8", "board/board.css"),
          "board.js", new Asset("text/javascript; charset=utf-8", "board/board.js"),
          "icon.svg", new Asset("image/svg+xml", "board/icon.svg"),
          "htmx.js",
              new Asset(
                  "text/javascript; charset=utf-8",
                  "META-INF/resources/webjars/htmx.org/2.0.8/dist/htmx.min.js"));

  void register(@Observes Router router) {
    ASSETS.forEach(
        (name, asset) -> {
          var content = read(asset.resource());
          router
              .get(BoardPaths.ASSETS + name)
              .handler(context -> send(context, asset.type(), content));
        });
  }

  private static void send(RoutingContext context, String type, Buffer content) {
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, type)
        .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
        .end(content);
  }

  private static Buffer read(String resource) {
    var loader = Thread.currentThread().getContextClassLoader();
    try (var in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not packaged: " + resource);
      }
      return Buffer.buffer(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
