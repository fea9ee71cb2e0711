package org.hito.gateway.webhooks.delivery;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.hito.gateway.events.log.LogReader;
import org.hito.gateway.events.log.LogReaders;
import org.hito.gateway.events.log.Position;

/** Reads the bounds of the log from the broker, on a thread of its own. */
@ApplicationScoped
public class FactLog {

  private static final long PATIENCE_SECONDS = 5;

  private final LogReaders readers;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread one = new Thread(work, "hito-webhooks-log");
            one.setDaemon(true);
            return one;
          });

  FactLog(LogReaders readers) {
    this.readers = readers;
  }

  /** Where the log ends. */
  Future<Position> end() {
    return ask(LogReader::end);
  }

  /** Where the log begins. */
  Future<Position> beginning() {
    return ask(log -> log.beginning(log.end()));
  }

  /** The position of the first facts appended at or after an instant. */
  Future<Position> at(Instant instant) {
    return ask(log -> log.at(instant, log.end()));
  }

  private <T> Future<T> ask(Function<LogReader, T> question) {
    Promise<T> answer = Promise.promise();
    thread.execute(
        () -> {
          try {
            answer.tryComplete(readers.with(question));
          } catch (Throwable failure) { // the caller must learn of every failure
            answer.tryFail(failure);
          }
        });
    return answer.future().timeout(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    thread.shutdownNow();
  }
}
