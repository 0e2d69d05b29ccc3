package nl.tijdig.deadline.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import nl.tijdig.platform.time.Amsterdam;
import nl.tijdig.platform.web.Language;

/** Draws up the board, and keeps who saw it. */
@ApplicationScoped
class ReadBoard {

  private static final int ON_DESK = 12;
  private static final int ALL = 100;
  private static final int PINNED = 3;
  private static final int ON_WALL = PINNED + 10;

  private final BoardTerms terms;
  private final Viewings viewings;
  private final BoardConfig config;
  private final Clock clock;

  ReadBoard(BoardTerms terms, Viewings viewings, BoardConfig config, Clock clock) {
    this.terms = terms;
    this.viewings = viewings;
    this.config = config;
    this.clock = clock;
  }

  @Transactional
  BoardView read(BoardFilter filter, Language language) {
    var now = clock.instant();
    viewings.keep(now);
    return new BoardView(
        frame(filter, now, language),
        "",
        listing(Section.TODAY, filter, now, language),
        listing(Section.LATE, filter, now, language),
        listing(Section.ENDED_LATE, filter, now, language));
  }

  private Listing listing(Section section, BoardFilter filter, Instant now, Language language) {
    var until = endOfDay(now);
    var limit = limit(filter);
    var count = terms.count(section, filter, until);
    var lines =
        terms.first(section, filter, until, limit).stream()
            .map(row -> Line.of(row, now, language))
            .toList();
    return filter.wall()
        ? Listing.onWall(Math.max(count, lines.size()), lines, PINNED)
        : Listing.onDesk(Math.max(count, lines.size()), lines);
  }

  private static int limit(BoardFilter filter) {
    if (filter.wall()) {
      return ON_WALL;
    }
    return filter.all() ? ALL : ON_DESK;
  }

  private BoardView.Frame frame(BoardFilter filter, Instant now, Language language) {
    return new BoardView.Frame(
        language.tag(),
        filter.wall(),
        filter.municipality() == null ? "" : filter.municipality(),
        filter.team() == null ? "" : filter.team(),
        new Moments(language, now).time(now),
        config.refresh().toMillis() + "ms",
        filter.query(),
        BoardPaths.BOARD + filter.query(!filter.wall()));
  }

  /** A term through today is due at the start of tomorrow. */
  private static Instant endOfDay(Instant now) {
    return LocalDate.ofInstant(now, Amsterdam.ZONE)
        .plusDays(1)
        .atStartOfDay(Amsterdam.ZONE)
        .toInstant();
  }
}
