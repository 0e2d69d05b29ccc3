package nl.tijdig.deadline.digest;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tijdig.deadline.alert.AlertNews;
import nl.tijdig.deadline.alert.AlertView;
import nl.tijdig.deadline.calendar.DueText;
import nl.tijdig.deadline.digest.DigestContent.Line;
import nl.tijdig.deadline.digest.DigestContent.Section;
import nl.tijdig.deadline.rule.AcuteRules;
import org.jspecify.annotations.Nullable;

/** Writes alerts as people read them in a mail. */
@ApplicationScoped
class DigestWriter {

  /** Of more than these it is said how many there are; nobody reads on. */
  private static final int MOST_LINES = 200;

  private static final List<AlertNews> ORDER =
      List.of(AlertNews.BREACH, AlertNews.ESCALATION, AlertNews.WARNING, AlertNews.WITHDRAWAL);

  /** What is late by now, what soon is, and what is over; the worst first. */
  private static final List<List<AlertNews>> TOGETHER =
      List.of(ORDER.subList(0, 2), ORDER.subList(2, 3), ORDER.subList(3, 4));

  private final Engine templates;
  private final DigestLinks links;
  private final AcuteRules acute;

  DigestWriter(Engine templates, DigestLinks links, AcuteRules acute) {
    this.templates = templates;
    this.links = links;
    this.acute = acute;
  }

  NewDigest write(List<AlertView> alerts, DigestLanguage language) {
    var content = new Words(language).content(alerts);
    return new NewDigest(
        alerts.size(),
        content.subject(),
        rendered("digest/digest.txt", content),
        rendered("digest/digest.html", content));
  }

  private String rendered(String template, DigestContent content) {
    return templates.getTemplate(template).data("content", content).render();
  }

  private final class Words {
    private final DigestLanguage language;
    private final ResourceBundle words;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayAndTime;

    Words(DigestLanguage language) {
      this.language = language;
      var locale = Locale.of(language.code());
      words =
          ResourceBundle.getBundle(
              "digest/words",
              locale,
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      day = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale);
      dayAndTime = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy HH:mm", locale);
    }

    DigestContent content(List<AlertView> alerts) {
      return new DigestContent(
          language.code(),
          say("subject", counted(alerts)),
          say("intro"),
          sections(alerts),
          more(alerts.size()),
          say("footer"));
    }

    private String counted(List<AlertView> alerts) {
      var counts =
          alerts.stream().collect(Collectors.groupingBy(AlertView::news, Collectors.counting()));
      return ORDER.stream()
          .filter(counts::containsKey)
          .map(news -> counts.get(news) + " " + say(news.code()))
          .collect(Collectors.joining(", "));
    }

    /** Of acute unsafety first, so that nothing of it is what falls off. */
    private List<Section> sections(List<AlertView> alerts) {
      var sections = new ArrayList<Section>();
      var left = MOST_LINES;
      for (var isAcute : List.of(true, false)) {
        for (var news : TOGETHER) {
          var some = some(alerts, isAcute, news);
          if (left > 0 && !some.isEmpty()) {
            var title = counted(some);
            sections.add(new Section(isAcute ? say("acute", title) : title, lines(some, left)));
            left -= Math.min(left, some.size());
          }
        }
      }
      return sections;
    }

    private List<AlertView> some(List<AlertView> alerts, boolean isAcute, List<AlertNews> news) {
      return alerts.stream()
          .filter(it -> acute.ids().contains(it.rule()) == isAcute && news.contains(it.news()))
          .toList();
    }

    /** The longest late first, and of what is not late what is so soonest. */
    private List<Line> lines(List<AlertView> alerts, int most) {
      return alerts.stream()
          .sorted(Comparator.comparing(AlertView::dueAt))
          .limit(most)
          .map(this::line)
          .toList();
    }

    private Line line(AlertView alert) {
      var name = language == DigestLanguage.DUTCH ? alert.ruleName().nl() : alert.ruleName().en();
      return new Line(name, details(alert), links.term(alert.deadlineId()));
    }

    private String details(AlertView alert) {
      return Stream.of(
              say("due", DueText.of(alert.dueAt(), day, dayAndTime)),
              alert.news() == AlertNews.ESCALATION ? say("escalation") : "",
              say("municipality", alert.municipality()),
              alert.team() == null ? "" : say("team", alert.team()))
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(", "));
    }

    private @Nullable String more(int count) {
      return count > MOST_LINES
          ? say("more", Integer.toString(count - MOST_LINES), links.all())
          : null;
    }

    private String say(String key, Object... values) {
      return MessageFormat.format(words.getString(key), values);
    }
  }
}
