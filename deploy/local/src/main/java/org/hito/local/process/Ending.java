package org.hito.local.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends processes: first politely, then by force. */
final class Ending {
  private Ending() {}

  /** Asks a process to end, kills it after the grace period, and returns once it has ended. */
  static void of(ProcessHandle process, Duration grace) {
    process.destroy();
    if (!gone(process, grace)) {
      process.destroyForcibly();
      gone(process, grace);
    }
  }

  private static boolean gone(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return !process.isAlive();
    }
  }
}
