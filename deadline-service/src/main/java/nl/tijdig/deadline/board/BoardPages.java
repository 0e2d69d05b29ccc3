package nl.tijdig.deadline.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** The board itself, whole and what has changed of it. */
@ApplicationScoped
class BoardPages {

  private static final int ENOUGH = 16;

  private final ReadBoard reading;
  private final Trends trends;
  private final BoardChoices choices;

  BoardPages(ReadBoard reading, Trends trends, BoardChoices choices) {
    this.reading = reading;
    this.trends = trends;
    this.choices = choices;
  }

  Answer board(Visit visit) {
    var board = read(visit);
    return Answer.of(
        200, Templates.board(board, choices.read()).setLocale(visit.language().locale()));
  }

  /** What a page that is open asks: the lists as they are now, unless it shows those already. */
  Answer picture(Visit visit) {
    var board = read(visit);
    var answer =
        board.digest().equals(visit.parameter("seen"))
            ? Answer.unchanged()
            : Answer.of(200, Templates.picture(board).setLocale(visit.language().locale()));
    return answer.with("Picture-Moment", board.frame().at());
  }

  /** The last weeks as charts; a page fetches them by itself, so that it need not wait for them. */
  Answer charts(Visit visit) {
    var charts = trends.charts(BoardFilter.of(visit), visit.language());
    return Answer.of(200, Templates.charts(charts).setLocale(visit.language().locale()));
  }

  Answer signedOut(Visit visit) {
    var language = visit.language();
    var notice =
        new Notice(
            language.choose("U bent afgemeld", "You are signed out"),
            language.choose("Tot ziens.", "Goodbye."),
            "",
            true);
    return Answer.of(200, Templates.message(notice).setLocale(language.locale()));
  }

  private BoardView read(Visit visit) {
    var board = reading.read(BoardFilter.of(visit), visit.language());
    return board.withDigest(digest(board.content()));
  }

  private static String digest(String content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, ENOUGH);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
