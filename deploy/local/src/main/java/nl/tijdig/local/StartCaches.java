package nl.tijdig.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The AOT caches of the services (JEP 483, JEP 514): classes loaded and linked beforehand, which
 * more than halves the work of a start. A cache belongs to one build on one JDK, and says so in its
 * name.
 */
final class StartCaches {

  private static final int NAME_LENGTH = 16;

  private final Path folder;

  /**
   * @param folder where they stand: beside the build, since that is what they belong to
   */
  StartCaches(Path folder) {
    this.folder = folder;
  }

  Optional<Path> find(ServiceApp app) {
    return Optional.of(file(app)).filter(Files::exists);
  }

  /** Where a new cache is written until it is whole. */
  Path unfinished(ServiceApp app) {
    return folder.resolve("%s-%d.unfinished".formatted(app.name(), ProcessHandle.current().pid()));
  }

  /** Removes what launchers that are gone never finished, with the files the JVM made beside it. */
  void removeUnfinished() throws IOException {
    Files.createDirectories(folder);
    try (var files = Files.newDirectoryStream(folder, "*.unfinished*")) {
      for (var file : files) {
        if (!isBeingWritten(file.getFileName().toString())) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Takes a whole cache into use and removes those of earlier builds. */
  void keep(ServiceApp app, Path whole) throws IOException {
    var file = file(app);
    try (var others = Files.newDirectoryStream(folder, app.name() + "-*.aot")) {
      for (var other : others) {
        Files.delete(other);
      }
    }
    Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static boolean isBeingWritten(String name) {
    var writer = name.substring(name.lastIndexOf('-') + 1, name.indexOf(".unfinished"));
    return ProcessHandle.of(Long.parseLong(writer)).isPresent();
  }

  private Path file(ServiceApp app) {
    return folder.resolve("%s-%s.aot".formatted(app.name(), fingerprint(app)));
  }

  /** Changes with the JDK, its options and every file the service is run from. */
  private static String fingerprint(ServiceApp app) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      add(digest, Jvm.version());
      add(digest, String.join(" ", Service.command(app, List.of())));
      for (var file : app.files()) {
        add(digest, file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, NAME_LENGTH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new Refusal("cannot read %s: %s".formatted(app.home(), Reasons.of(e)), e);
    }
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(UTF_8));
    digest.update((byte) 0);
  }
}
