package nl.tijdig.deadline.waitinglist;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Objects;

/** A report as a page, which is what its PDF is made of too. */
final class ReportPage {
  private static final String STYLE = style();

  private ReportPage() {}

  @CheckedTemplate(basePath = "")
  static final class Templates {
    private Templates() {}

    static native TemplateInstance waitingListReport(
        DutchText.Page report, String style, String sha256);
  }

  /** XHTML in Dutch, complete in itself. */
  static String of(WaitingListReport report) {
    return Templates.waitingListReport(DutchText.of(report.says()), STYLE, report.sha256())
        .render();
  }

  /** Lets a browser take this style, and nothing else. */
  static String securityPolicy() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(UTF_8));
      return "default-src 'none'; frame-ancestors 'none'; style-src 'sha256-%s'"
          .formatted(Base64.getEncoder().encodeToString(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }

  private static String style() {
    try (var file =
        Objects.requireNonNull(
            ReportPage.class.getClassLoader().getResourceAsStream("waiting-list-report.css"))) {
      return new String(file.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
