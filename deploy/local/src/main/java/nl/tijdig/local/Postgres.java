package nl.tijdig.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A real PostgreSQL, from the binaries the build brings; its data stays in the data folder. */
final class Postgres implements Part {

  static final String NAME = "PostgreSQL";
  static final String SUPERUSER = "postgres";

  private static final Duration STARTUP = Duration.ofSeconds(30);

  private final DataFolder data;
  private final int port;
  private final Keys keys;
  private @Nullable EmbeddedPostgres running;

  Postgres(DataFolder data, int port, Keys keys) {
    this.data = data;
    this.port = port;
    this.keys = keys;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Path log() {
    return data.logOf("postgresql");
  }

  @Override
  public Running start() throws IOException {
    letGo();
    try {
      removeUnfinished();
      // The library keeps this file locked for good when a start fails, and could not start again.
      Files.deleteIfExists(data.postgres().resolve("epg-lock"));
      running = builder().start();
      Files.writeString(complete(), "");
      return postmaster(data)
          .map(Running::other)
          .orElseThrow(() -> new IOException("PostgreSQL ended right after its start"));
    } catch (IllegalStateException | IOException | UncheckedIOException e) {
      postmaster(data).ifPresent(Postgres::end);
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public boolean awaitReady(Running process) {
    return process.isAlive();
  }

  @Override
  public void stop(Running process) {
    letGo();
    if (process.isAlive()) {
      end(process.handle());
    }
  }

  /** Connections as the superuser. */
  DataSource superuser() {
    if (running == null) {
      throw new IllegalStateException("PostgreSQL is not running");
    }
    return running.getPostgresDatabase();
  }

  /** The server that runs on this folder, if any, whoever started it. */
  static Optional<ProcessHandle> postmaster(DataFolder data) {
    try {
      var lines = Files.readAllLines(data.postgres().resolve("postmaster.pid"));
      var start = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
      return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
          .filter(ProcessHandle::isAlive)
          .filter(process -> ProcessRecords.startedAt(process, start));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  /** Ends a server in its fast way: open transactions are rolled back, everything is written. */
  static void end(ProcessHandle server) {
    try {
      new ProcessBuilder("/bin/sh", "-c", "kill -INT " + server.pid()).start().waitFor();
    } catch (IOException e) {
      server.destroy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!Program.ends(server)) {
      server.destroyForcibly();
      Program.ends(server);
    }
  }

  private EmbeddedPostgres.Builder builder() {
    var log = Redirect.appendTo(log().toFile());
    var builder =
        EmbeddedPostgres.builder()
            .setPort(port)
            .setDataDirectory(data.postgres())
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(STARTUP)
            .setConnectConfig("password", keys.password(SUPERUSER))
            .setOutputRedirector(log)
            .setErrorRedirector(log);
    initOptions(builder);
    serverOptions(builder);
    return builder;
  }

  /**
   * Options of {@code initdb}; the library passes locale settings on as they are, and knows no
   * other way to say that everybody needs a password.
   */
  private void initOptions(EmbeddedPostgres.Builder builder) {
    builder
        .setLocaleConfig("auth", "scram-sha-256")
        .setLocaleConfig("pwfile", keys.passwordFile(SUPERUSER).toString())
        .setLocaleConfig("locale", "C")
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8");
  }

  /** The library's defaults are those of tests, which may lose data; ours may not. */
  private static void serverOptions(EmbeddedPostgres.Builder builder) {
    builder
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("full_page_writes", "on")
        .setServerConfig("listen_addresses", "localhost")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "200")
        .setServerConfig("shared_buffers", "64MB")
        // No statement and no refused value gets into the log: there may be personal data in it.
        .setServerConfig("log_min_error_statement", "panic")
        .setServerConfig("log_error_verbosity", "terse");
  }

  /** What an initialisation left that was broken off holds nothing, and would not start. */
  private void removeUnfinished() throws IOException {
    PostgresBinaries.usual().removeUnfinished();
    if (!Files.exists(complete())) {
      DataFolder.deleteTree(data.postgres());
    }
  }

  private Path complete() {
    return data.path().resolve("postgres.complete");
  }

  private void letGo() {
    if (running != null) {
      try {
        running.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } finally {
        running = null;
      }
    }
  }
}
