package nl.tijdig.deadline.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The Chromium of this machine; where there is none, tests that need it are skipped. */
final class Chromium implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private Chromium(Path program) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(program)
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
  }

  /** Starts it, or skips the test when it is not installed. */
  static Chromium start() {
    var program = find();
    assumeTrue(
        program.isPresent(),
        "no Chromium on this machine: install one, or name it in TIJDIG_CHROMIUM");
    return new Chromium(program.get());
  }

  private static Optional<Path> find() {
    var named = Stream.ofNullable(System.getenv("TIJDIG_CHROMIUM")).map(Path::of);
    var onPath =
        Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
  }

  /** How somebody looks at a page. */
  record Look(String language, boolean dark, int width, int height) {
    static final Look DESK = new Look("nl", false, 1280, 900);
    static final Look PHONE = new Look("nl", false, 360, 740);
    static final Look WALL = new Look("nl", false, 1920, 1080);

    Look inEnglish() {
      return new Look("en", dark, width, height);
    }

    Look inTheDark() {
      return new Look(language, true, width, height);
    }
  }

  /** A page on which somebody with the role of the provider is signed in. */
  Page open(Look look, String path) {
    var page = context(look).newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.text().contains("Content Security")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.navigate(nl.tijdig.deadline.board.Browser.origin() + path);
    return page;
  }

  private BrowserContext context(Look look) {
    return browser.newContext(
        new NewContextOptions()
            .setLocale(look.language())
            .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
            .setReducedMotion(ReducedMotion.REDUCE)
            .setViewportSize(look.width(), look.height()));
  }

  /** Closes all pages, and with them what they complained of. */
  void forget() {
    List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    complaints.clear();
  }

  /** Nothing was refused by the policy of the page, and no script broke. */
  void hadNothingToComplainOf() {
    assertThat(complaints).isEmpty();
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
