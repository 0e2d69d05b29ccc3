package nl.tijdig.deadline.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages, whose parts are checked when the service is built. */
@CheckedTemplate(basePath = "board")
final class Templates {

  private Templates() {}

  static native TemplateInstance board(BoardView board, BoardChoices.Choices choices);

  static native TemplateInstance picture(BoardView board);

  static native TemplateInstance charts(ChartsView charts);

  static native TemplateInstance term(TermView term);

  static native TemplateInstance message(Notice notice);
}
