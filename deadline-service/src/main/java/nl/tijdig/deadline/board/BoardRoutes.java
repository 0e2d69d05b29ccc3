package nl.tijdig.deadline.board;

import static nl.tijdig.deadline.board.BoardPaths.APPROVALS;
import static nl.tijdig.deadline.board.BoardPaths.BOARD;
import static nl.tijdig.deadline.board.BoardPaths.CHARTS;
import static nl.tijdig.deadline.board.BoardPaths.EXPLANATIONS;
import static nl.tijdig.deadline.board.BoardPaths.PICTURE;
import static nl.tijdig.deadline.board.BoardPaths.SIGNED_IN;
import static nl.tijdig.deadline.board.BoardPaths.SIGNED_OUT;
import static nl.tijdig.deadline.board.BoardPaths.TERM;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Which page answers at which address. */
@Singleton
class BoardRoutes {

  private static final int BEFORE_PROBLEMS = 900;
  private static final int AFTER_PAGES = 901;
  private static final long LARGEST_FORM = 65_536;

  private final PageServer server;
  private final BoardPages board;
  private final TermPages term;

  BoardRoutes(PageServer server, BoardPages board, TermPages term) {
    this.server = server;
    this.board = board;
    this.term = term;
  }

  void register(@Observes Router router) {
    get(router, BOARD, board::board);
    get(router, PICTURE, board::picture);
    get(router, CHARTS, board::charts);
    get(router, TERM, term::show);
    post(router, EXPLANATIONS, term::explain);
    post(router, APPROVALS, term::approve);
    get(router, SIGNED_IN, _ -> Answer.seeOther(BOARD));
    router.get(SIGNED_OUT).handler(context -> server.open(context, board::signedOut));
    router
        .route(BOARD + "/*")
        .order(AFTER_PAGES)
        .handler(
            context ->
                server.answer(
                    context,
                    _ -> {
                      throw Visit.noPage();
                    }));
    router.route(BOARD + "/*").order(BEFORE_PROBLEMS).failureHandler(server::fail);
    router.route(BOARD).order(BEFORE_PROBLEMS).failureHandler(server::fail);
  }

  private void get(Router router, String path, Page page) {
    router.get(path).handler(context -> server.answer(context, page));
  }

  private void post(Router router, String path, Page page) {
    router
        .post(path)
        .handler(BodyHandler.create(false).setBodyLimit(LARGEST_FORM))
        .handler(context -> server.submit(context, page));
  }
}
