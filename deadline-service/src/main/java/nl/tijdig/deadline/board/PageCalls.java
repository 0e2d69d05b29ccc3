package nl.tijdig.deadline.board;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/**
 * Tells the calls that a page makes by itself: one whose sign-in has ended is told so instead of
 * being sent to the identity provider, where a call cannot follow.
 */
@Singleton
class PageCalls implements JavaScriptRequestChecker {

  @Override
  public boolean isJavaScriptRequest(RoutingContext context) {
    return "true".equals(context.request().getHeader("HX-Request"));
  }
}
