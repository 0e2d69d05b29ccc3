package nl.tijdig.deadline.board;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.tijdig.deadline.board.Trends.Week;
import nl.tijdig.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** Draws weeks: where everything stands in a drawing of 600 by 260. */
final class Charts {

  private static final int LEFT = 48;
  private static final int STEP = 58;
  private static final int TOP = 24;
  private static final int BOTTOM = 220;
  private static final int BAR = 40;
  private static final int WHOLE = 100;

  private final List<Week> weeks;
  private final Language language;
  private final DateTimeFormatter day;

  private Charts(List<Week> weeks, Language language) {
    this.weeks = weeks;
    this.language = language;
    this.day = DateTimeFormatter.ofPattern("d MMM", language.locale());
  }

  static ChartsView of(Trends.Weeks weeks, Language language) {
    var charts = new Charts(weeks.weeks(), language);
    var most = charts.roundMost();
    return new ChartsView(
        weeks.weeks().stream().allMatch(Charts::isEmpty),
        charts.bars(most),
        Stream.of(0L, most / 2, most).map(value -> tick(value, most, "")).toList(),
        charts.series(Week::norm),
        charts.series(Week::legal),
        Stream.of(0L, 50L, 100L).map(value -> tick(value, WHOLE, "%")).toList(),
        Stream.of(weeks.normAmbition(), weeks.legalAmbition())
            .flatMap(Stream::ofNullable)
            .distinct()
            .map(goal -> tick(goal, WHOLE, "%"))
            .toList(),
        charts.labels(),
        charts.rows());
  }

  private static boolean isEmpty(Week week) {
    return week.open() == 0 && week.norm() == null && week.legal() == null;
  }

  /** The top of the scale: even, so that its half is a number too, and round when it is large. */
  private long roundMost() {
    var most = weeks.stream().mapToLong(Week::open).max().orElse(0);
    var unit = 2L;
    while (most / unit > 10) {
      unit *= 5;
    }
    return Math.max(2, (most + unit - 1) / unit * unit);
  }

  private List<ChartsView.Bar> bars(long most) {
    return IntStream.range(0, weeks.size()).mapToObj(place -> bar(place, most)).toList();
  }

  private ChartsView.Bar bar(int place, long most) {
    var week = weeks.get(place);
    var y = y(week.open(), most);
    var lateY = y(week.late(), most);
    return new ChartsView.Bar(
        x(place) - BAR / 2, y, BAR, BOTTOM - y, lateY, BOTTOM - lateY, Long.toString(week.open()));
  }

  private ChartsView.Series series(Function<Week, @Nullable Double> value) {
    var lines = new ArrayList<String>();
    var dots = new ArrayList<ChartsView.Dot>();
    var line = new StringBuilder();
    for (var place = 0; place < weeks.size(); place++) {
      var percentage = value.apply(weeks.get(place));
      if (percentage == null) {
        end(line, lines);
      } else {
        var dot = new ChartsView.Dot(x(place), y(Math.round(percentage), WHOLE));
        dots.add(dot);
        line.append(dot.x()).append(',').append(dot.y()).append(' ');
      }
    }
    end(line, lines);
    return new ChartsView.Series(lines, dots);
  }

  private static void end(StringBuilder line, List<String> lines) {
    if (!line.isEmpty()) {
      lines.add(line.toString().strip());
      line.setLength(0);
    }
  }

  private List<ChartsView.Label> labels() {
    return IntStream.range(0, weeks.size())
        .mapToObj(place -> new ChartsView.Label(x(place), name(weeks.get(place))))
        .toList();
  }

  private String name(Week week) {
    return week.over() ? day.format(week.from()) : language.choose("nu", "now");
  }

  private List<ChartsView.Row> rows() {
    return weeks.stream()
        .map(
            week ->
                new ChartsView.Row(
                    name(week),
                    Long.toString(week.open()),
                    Long.toString(week.late()),
                    percentage(week.norm()),
                    percentage(week.legal())))
        .toList();
  }

  private String percentage(@Nullable Double value) {
    return value == null ? "–" : String.format(language.locale(), "%.1f %%", value);
  }

  private static ChartsView.Tick tick(long value, long most, String unit) {
    return new ChartsView.Tick(y(value, most), value + unit);
  }

  private static int x(int place) {
    return LEFT + STEP / 2 + place * STEP;
  }

  private static int y(long value, long most) {
    return (int) (BOTTOM - (BOTTOM - TOP) * value / most);
  }
}
