package nl.tijdig.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Keeps a second launcher off a data folder; the operating system lets go when this one dies. */
final class FolderLock {

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the folder, or says which process has it. */
  static FolderLock take(DataFolder folder) {
    try {
      var channel = FileChannel.open(folder.lockFile(), CREATE, READ, WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw taken(folder);
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new Refusal(
          "cannot lock the data folder %s: %s".formatted(folder.path(), Reasons.of(e)), e);
    }
  }

  /**
   * Lets go of the folder. A launcher never does: it keeps the folder until its process is gone.
   */
  void release() throws IOException {
    channel.close();
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static Refusal taken(DataFolder folder) {
    return new Refusal(
        "%s is in use by another deploy/up%s; stop that one, or choose another folder with --data DIR"
                .formatted(folder.path(), holder(folder.lockFile()))
            + " and other ports with --port-base N");
  }

  private static String holder(Path lockFile) {
    try {
      var pid = Files.readString(lockFile).strip();
      return pid.isEmpty() ? "" : " (process " + pid + ")";
    } catch (IOException e) {
      return "";
    }
  }
}
