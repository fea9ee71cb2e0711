package org.hito.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.hito.local.check.StartFailure;
import org.hito.testkit.Folders;

/**
 * The folder of a local run. Only one launcher at a time has its lock; the operating system
 * releases the lock of a killed launcher.
 */
final class RunFolder implements AutoCloseable {
  private final Path root;
  private final FileChannel lock;

  private RunFolder(Path root, FileChannel lock) {
    this.root = root;
    this.lock = lock;
  }

  /**
   * Locks the folder, and creates it if necessary.
   *
   * @throws StartFailure when another launcher has it
   */
  static RunFolder take(Path root) {
    Path file = root.resolve("run").resolve("launcher.lock");
    try {
      Files.createDirectories(file.getParent());
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new StartFailure(
            "a local run uses %s already (process %s); stop it first"
                .formatted(root, Files.readString(file)));
      }
      byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8);
      channel.truncate(0).write(ByteBuffer.wrap(pid));
      return new RunFolder(root, channel);
    } catch (IOException e) {
      throw new StartFailure("cannot use " + root + ": " + e.getMessage(), e);
    }
  }

  /** Deletes the data and keys of earlier runs. */
  void startOver() {
    List.of("postgres", "kafka", "keys").forEach(name -> Folders.delete(root.resolve(name)));
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  Path kafka() {
    return make("kafka");
  }

  Path keys() {
    return make("keys");
  }

  Path logs() {
    return make("logs");
  }

  /** Notes about running processes. */
  Path notes() {
    return make("run");
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path make(String name) {
    try {
      return Files.createDirectories(root.resolve(name));
    } catch (IOException e) {
      throw new StartFailure("cannot make " + root.resolve(name) + ": " + e.getMessage(), e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // another platform in this JVM has it
    }
  }
}
