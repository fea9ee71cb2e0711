package org.hito.gateway.events.log;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.apache.kafka.common.KafkaException;

/** Lends readers of the log and keeps them for reuse. */
@ApplicationScoped
public class LogReaders {

  private final KafkaReaders readers;
  private final Deque<LogReader> idle = new ConcurrentLinkedDeque<>();

  LogReaders(KafkaReaders readers) {
    this.readers = readers;
  }

  /**
   * Runs some work with a reader on this thread.
   *
   * @throws KafkaException if the log cannot be read; the reader is then discarded
   */
  public <T> T with(Function<LogReader, T> work) {
    LogReader lent = idle.poll();
    LogReader log =
        lent == null ? new LogReader(readers.open("hito-gateway-catch-up", "none")) : lent;
    boolean sound = false;
    try {
      T result = work.apply(log);
      sound = true;
      return result;
    } finally {
      if (sound) {
        idle.push(log);
      } else {
        discard(log);
      }
    }
  }

  /** Closes a reader though its thread may have been interrupted, as happens at the end. */
  private static void discard(LogReader log) {
    boolean interrupted = Thread.interrupted();
    log.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @PreDestroy
  void close() {
    for (LogReader log = idle.poll(); log != null; log = idle.poll()) {
      log.close();
    }
  }
}
