package nl.tijdig.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Who may read what stands in the data folder: the person who started the system, nobody else. */
final class Permissions {

  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

  private Permissions() {}

  /** For files that are secret from the moment they exist. */
  static FileAttribute<Set<PosixFilePermission>> secretFile() {
    return PosixFilePermissions.asFileAttribute(FILE);
  }

  static void onlyOwner(Path folder) throws IOException {
    Files.setPosixFilePermissions(folder, FOLDER);
  }
}
