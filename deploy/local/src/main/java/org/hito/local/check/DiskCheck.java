package org.hito.local.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks that there is room for data and logs before any of them is written. */
public final class DiskCheck {
  private static final long MEGABYTE = 1024 * 1024;

  private DiskCheck() {}

  /**
   * Checks the disk of a folder.
   *
   * @param neededMegabytes what must be free
   * @throws StartFailure when less is free, or the folder cannot be written to
   */
  public static void enoughSpace(Path folder, long neededMegabytes) {
    try {
      long free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
      if (free < neededMegabytes) {
        throw new StartFailure(
            "no disk space: %d MB are free for %s, %d MB are needed"
                .formatted(free, folder, neededMegabytes));
      }
    } catch (IOException e) {
      throw new StartFailure("cannot look at the disk of " + folder + ": " + e.getMessage(), e);
    }
  }
}
