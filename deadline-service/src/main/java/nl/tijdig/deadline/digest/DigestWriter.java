package nl.tijdig.deadline.digest;

import io.quarkus.qute.Engine;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.tijdig.deadline.alert.AlertNews;
import nl.tijdig.deadline.alert.AlertView;
import nl.tijdig.deadline.digest.DigestContent.Line;
import nl.tijdig.deadline.digest.DigestContent.Section;
import nl.tijdig.platform.time.Amsterdam;
import org.jspecify.annotations.Nullable;

/** Writes alerts as people read them in a mail. */
@ApplicationScoped
class DigestWriter {

  /** Of more than these it is said how many there are; nobody reads on. */
  private static final int MOST_LINES = 200;

  /** What is worst comes first. */
  private static final List<AlertNews> ORDER =
      List.of(AlertNews.BREACH, AlertNews.ESCALATION, AlertNews.WARNING, AlertNews.WITHDRAWAL);

  private final Engine templates;
  private final DigestLinks links;

  DigestWriter(Engine templates, DigestLinks links) {
    this.templates = templates;
    this.links = links;
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
    private final DateTimeFormatter moments;

    Words(DigestLanguage language) {
      this.language = language;
      var locale = Locale.of(language.code());
      words =
          ResourceBundle.getBundle(
              "digest/words",
              locale,
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES));
      moments =
          DateTimeFormatter.ofPattern("EEEE d MMMM yyyy HH:mm", locale).withZone(Amsterdam.ZONE);
    }

    DigestContent content(List<AlertView> alerts) {
      var counts =
          alerts.stream().collect(Collectors.groupingBy(AlertView::news, Collectors.counting()));
      return new DigestContent(
          language.code(),
          say("subject", counted(counts)),
          say("intro"),
          sections(alerts, counts),
          more(alerts.size()),
          say("footer"));
    }

    private String counted(Map<AlertNews, Long> counts) {
      return ORDER.stream()
          .filter(counts::containsKey)
          .map(news -> counts.get(news) + " " + say(news.code()))
          .collect(Collectors.joining(", "));
    }

    private List<Section> sections(List<AlertView> alerts, Map<AlertNews, Long> counts) {
      var sections = new ArrayList<Section>();
      var left = MOST_LINES;
      for (var news : ORDER) {
        var lines =
            alerts.stream().filter(it -> it.news() == news).limit(left).map(this::line).toList();
        left -= lines.size();
        if (!lines.isEmpty()) {
          sections.add(new Section(counts.get(news) + " " + say(news.code()), lines));
        }
      }
      return sections;
    }

    private Line line(AlertView alert) {
      var name = language == DigestLanguage.DUTCH ? alert.ruleName().nl() : alert.ruleName().en();
      return new Line(name, details(alert), links.term(alert.deadlineId()));
    }

    private String details(AlertView alert) {
      return Stream.of(
              say("due", moment(alert.dueAt())),
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

    private String moment(Instant moment) {
      return moments.format(moment);
    }

    private String say(String key, Object... values) {
      return MessageFormat.format(words.getString(key), values);
    }
  }
}
