package org.hito.kit.consume;

import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hito.kit.schedule.ShutdownGuard;
import org.hito.kit.store.DatabaseFailures;
import org.jboss.logging.Logger;

/**
 * What stands between a channel and its handler. Failures that pass (the database away) are retried
 * in place and never dead-lettered; what can never be processed is dead-lettered and its neighbours
 * flow; and from the moment the process is asked to stop no record is taken, acknowledged or
 * refused, so that it is delivered again elsewhere.
 */
@ApplicationScoped
public class GuardedConsumption {

  private static final Logger LOG = Logger.getLogger(GuardedConsumption.class);
  private static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);
  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(5);

  private final MeterRegistry metrics;
  private final ShutdownGuard shutdown;

  GuardedConsumption(MeterRegistry metrics, ShutdownGuard shutdown) {
    this.metrics = metrics;
    this.shutdown = shutdown;
  }

  /**
   * Handles one record. The channel's failure strategy must be {@code dead-letter-queue}.
   *
   * @param handler one transaction; called again from the start after a failure that passes
   */
  public Uni<Void> consume(
      ConsumerRecord<String, String> message, Function<ReceivedFact, Uni<Void>> handler) {
    if (shutdown.isStopping()) {
      return Uni.createFrom().nothing();
    }
    Uni<Void> handled =
        Uni.createFrom()
            .item(() -> ReceivedFact.parse(message.value()))
            .chain(fact -> attempt(fact, handler))
            .onFailure(failure -> !isGivenUp(failure))
            .invoke(failure -> poison(message, failure));
    return shutdown
        .waitedFor(handled)
        .onFailure(this::isGivenUp)
        .recoverWithUni(() -> Uni.createFrom().nothing());
  }

  // the database went away while the process was stopping: neither done nor poison
  private boolean isGivenUp(Throwable failure) {
    return shutdown.isStopping() && DatabaseFailures.isTransient(failure);
  }

  private Uni<Void> attempt(ReceivedFact fact, Function<ReceivedFact, Uni<Void>> handler) {
    return Uni.createFrom()
        .deferred(() -> handler.apply(fact))
        .onFailure(failure -> DatabaseFailures.isTransient(failure) && !shutdown.isStopping())
        .retry()
        .withBackOff(FIRST_BACK_OFF, LONGEST_BACK_OFF)
        .indefinitely();
  }

  /** Counts and skips a fact of a type its consumer does not know: types are only ever added. */
  public Uni<Void> skipUnknown(ReceivedFact fact) {
    metrics.counter("hito.consumer.skipped", "type", fact.type()).increment();
    return Uni.createFrom().voidItem();
  }

  private void poison(ConsumerRecord<String, String> message, Throwable failure) {
    metrics.counter("hito.consumer.dead.letters", "topic", message.topic()).increment();
    LOG.errorf(
        failure instanceof PoisonException ? null : failure,
        "record dead-lettered: topic=%s partition=%d offset=%d key=%s cause=%s",
        message.topic(),
        message.partition(),
        message.offset(),
        message.key(),
        failure.getMessage());
  }
}
