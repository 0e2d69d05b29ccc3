package nl.tijdig.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** The whole system on this machine, from the first process to the last. */
final class LocalSystem {

  private static final String CACHES = "deploy/local/target/start-caches";

  /** So long ago the weeks begin that the demonstration plays first. */
  private static final Duration PAST = Duration.ofDays(63);

  private final Options options;
  private final Terminal terminal;
  private final Foundation foundation;
  private final SignInServer signIn;
  private final MailCatcher mail;
  private final ServiceTime time;
  private final Services services;
  private final CacheTraining training;
  private final Demo demo;
  private final DataFolder data;
  private volatile boolean ended;

  LocalSystem(Options options, Path root, DataFolder data, Terminal terminal) {
    var keys = new Keys(data);
    var caches = new StartCaches(root.resolve(CACHES));
    var ports = options.ports();
    this.options = options;
    this.terminal = terminal;
    this.data = data;
    this.time = new ServiceTime(data.path(), Clock.systemUTC());
    this.mail = new MailCatcher(ports);
    this.foundation = new Foundation(data, ports, keys, terminal);
    this.signIn = new SignInServer(ports, new SignIn(keys.issuer(), ports));
    var usual = ServiceEnvironment.of(keys, ports);
    var environment = options.demo() ? usual.withDemo(time, ports) : usual;
    this.services = new Services(ServiceApp.all(root), environment, ports, caches, data, terminal);
    this.training = new CacheTraining(caches, foundation, environment, data, terminal);
    this.demo = new Demo(root, ports, data);
    if (options.demo()) {
      demo.requireBuilt();
    }
  }

  /** Starts everything; returns once all that will be ready is. */
  void begin() throws IOException, InterruptedException {
    var start = Instant.now();
    if (options.demo()) {
      prepareDemo();
    } else {
      time.reset();
    }
    signIn.begin();
    foundation.begin();
    services.begin();
    var whole = services.awaitReady(start);
    foundation.awaitReady();
    if (ended) {
      return;
    }
    terminal.say(Welcome.text(options, whole, Duration.between(start, Instant.now())));
    if (options.demo()) {
      demo.begin();
    }
    training.begin(services.apps());
  }

  /** Past weeks can be played on a new folder only: on another one they would meet later work. */
  private void prepareDemo() throws IOException {
    if (!Files.exists(data.postgres())) {
      time.set(Instant.now().minus(PAST));
    }
    mail.begin();
  }

  /** Ends everything: what asks first, what answers last. May come while it still begins. */
  void end() {
    ended = true;
    demo.end();
    training.end();
    services.end();
    signIn.end();
    mail.end();
    foundation.end();
  }

  boolean isEnded() {
    return ended;
  }
}
