package nl.tijdig.deadline.board;

import io.quarkus.arc.Arc;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.virtual.threads.VirtualThreads;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/** Runs pages on virtual threads, in the name of whoever is signed in, and sends what they give. */
@ApplicationScoped
class PageServer {

  private final ExecutorService threads;
  private final CurrentIdentityAssociation identity;
  private final Gate gate;
  private final ErrorPages errors;

  PageServer(
      @VirtualThreads ExecutorService threads,
      CurrentIdentityAssociation identity,
      Gate gate,
      ErrorPages errors) {
    this.threads = threads;
    this.identity = identity;
    this.gate = gate;
    this.errors = errors;
  }

  /** A page for those who are signed in and may see the board. */
  void answer(RoutingContext context, Page page) {
    serve(
        context,
        visit -> {
          gate.requireReader();
          return page.show(visit);
        });
  }

  /** A form, which must be one of ours. */
  void submit(RoutingContext context, Page page) {
    serve(
        context,
        visit -> {
          gate.requireReader();
          gate.requireOwnForm(visit);
          return page.show(visit);
        });
  }

  /** A page for everybody. */
  void open(RoutingContext context, Page page) {
    threads.execute(() -> send(context, page));
  }

  /** What went wrong before a page was asked, such as a sign-in that broke off. */
  void fail(RoutingContext context) {
    if (context.response().headWritten()) {
      context.response().reset();
      return;
    }
    if (context.failure() instanceof AuthenticationRedirectException onward) {
      goOn(context, onward);
      return;
    }
    threads.execute(
        () ->
            inRequest(context, visit -> send(visit, errors.of(visit, context.failure(), context))));
  }

  /** Signing in goes by several addresses, and tells of the next one by failing. */
  private static void goOn(RoutingContext context, AuthenticationRedirectException onward) {
    context
        .response()
        .setStatusCode(onward.getCode())
        .putHeader(HttpHeaders.LOCATION, onward.getRedirectUri())
        .end();
  }

  private void serve(RoutingContext context, Page page) {
    threads.execute(() -> inRequest(context, visit -> serve(visit, page)));
  }

  private void serve(Visit visit, Page page) {
    try {
      identity.setIdentity(signedIn(visit.context()));
      send(visit, page.show(visit));
    } catch (RuntimeException e) {
      send(visit, errors.of(visit, e, visit.context()));
    }
  }

  private void send(RoutingContext context, Page page) {
    var visit = Visit.of(context);
    send(visit, page.show(visit));
  }

  private static void inRequest(RoutingContext context, Consumer<Visit> work) {
    var request = Arc.container().requestContext();
    request.activate();
    try {
      work.accept(Visit.of(context));
    } finally {
      request.terminate();
    }
  }

  private static SecurityIdentity signedIn(RoutingContext context) {
    var found = QuarkusHttpUser.getSecurityIdentityBlocking(context, null);
    if (found == null || found.isAnonymous()) {
      throw new UnauthorizedException();
    }
    return found;
  }

  private static void send(Visit visit, Answer answer) {
    var response = visit.context().response();
    response.setStatusCode(answer.status());
    response.putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8");
    response.putHeader(HttpHeaders.CONTENT_LANGUAGE, visit.language().tag());
    response.putHeader(HttpHeaders.VARY, "Accept-Language, Cookie");
    answer.headers().forEach(response::putHeader);
    visit.languageCookie().ifPresent(cookie -> response.headers().add("Set-Cookie", cookie));
    response.end(answer.html());
  }
}
