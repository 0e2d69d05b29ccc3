package nl.tijdig.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * The folder that holds what is kept between two runs: the databases, the event log, the keys. It
 * carries a mark, so that nothing else is ever taken for one and thrown away.
 */
record DataFolder(Path path) {

  private static final String MARK = "tijdig-data";
  private static final String MARK_TEXT = "Made by deploy/up. Layout 1.\n";

  Path postgres() {
    return path.resolve("postgres");
  }

  Path kafka() {
    return path.resolve("kafka");
  }

  Path keys() {
    return path.resolve("keys");
  }

  /** Which processes run on this folder. */
  Path processes() {
    return path.resolve("processes");
  }

  Path lockFile() {
    return path.resolve("lock");
  }

  Path logs() {
    return path.resolve("logs");
  }

  Path logOf(String name) {
    return logs().resolve(name + ".log");
  }

  boolean isOurs() {
    return Files.isRegularFile(path.resolve(MARK), LinkOption.NOFOLLOW_LINKS);
  }

  /** Makes the folder, or takes the one that is there if it carries the mark or is empty. */
  void prepare() {
    try {
      Files.createDirectories(path);
      requireOursOrEmpty();
      Files.writeString(path.resolve(MARK), MARK_TEXT);
      for (var folder : new Path[] {logs(), processes()}) {
        Files.createDirectories(folder);
      }
      Permissions.onlyOwner(path);
    } catch (IOException e) {
      throw new Refusal(
          "cannot write in the data folder %s: %s; choose another with --data DIR"
              .formatted(path, Reasons.of(e)),
          e);
    }
  }

  /** Empties the folder, except for the mark and the lock that guards this very run. */
  void erase() {
    if (!Files.exists(path)) {
      return;
    }
    try {
      requireOursOrEmpty();
      try (var children = Files.list(path)) {
        children
            .filter(child -> !child.equals(lockFile()) && !child.equals(path.resolve(MARK)))
            .forEach(DataFolder::deleteTree);
      }
    } catch (IOException e) {
      throw cannotErase(e);
    } catch (UncheckedIOException e) {
      throw cannotErase(e.getCause());
    }
  }

  private Refusal cannotErase(IOException e) {
    return new Refusal("cannot empty %s: %s".formatted(path, Reasons.of(e)), e);
  }

  private void requireOursOrEmpty() throws IOException {
    if (isOurs()) {
      return;
    }
    try (var children = Files.list(path)) {
      if (children.findAny().isPresent()) {
        throw new Refusal(
            "%s is not empty and was not made by deploy/up; nothing in it was touched. Choose another"
                    .formatted(path)
                + " folder with --data DIR");
      }
    }
  }

  /** Deletes a folder and all below it, never what a link in it points to. */
  static void deleteTree(Path tree) {
    if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var paths = Files.walk(tree)) {
      for (var each : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
