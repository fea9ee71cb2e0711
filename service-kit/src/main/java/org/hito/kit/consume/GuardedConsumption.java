package org.hito.kit.consume;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.hito.kit.schedule.ShutdownGuard;
import org.hito.kit.store.DatabaseFailures;
import org.hito.kit.trace.Traces;
import org.jboss.logging.Logger;

/**
 * Guards the handler of a channel. The handler gets all records of one poll at once: one when
 * traffic is low, hundreds when there is a backlog. Transient failures (no database) are retried in
 * place and never dead-lettered. A record that can never be processed is dead-lettered, and the
 * others continue. Once the process is asked to stop, no record is processed, acknowledged or
 * rejected; another replica gets it.
 */
@ApplicationScoped
public class GuardedConsumption {

  private static final Logger LOG = Logger.getLogger(GuardedConsumption.class);
  private static final Duration FIRST_BACK_OFF = Duration.ofMillis(100);
  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(5);

  private final ConsumerMetrics metrics;
  private final ShutdownGuard shutdown;
  private final Traces traces;

  GuardedConsumption(ConsumerMetrics metrics, ShutdownGuard shutdown, Traces traces) {
    this.metrics = metrics;
    this.shutdown = shutdown;
    this.traces = traces;
  }

  /**
   * Handles the records of one poll. The channel's failure strategy must be {@code
   * dead-letter-queue}.
   *
   * @param known accepts the short types the handler knows; others are counted and skipped, because
   *     new types may be added at any time
   * @param handler processes all of the facts, in one transaction or in several that are safe to
   *     repeat; called again from the start after a transient failure, and with each half of them
   *     after any other
   */
  public Uni<Void> consume(
      KafkaRecordBatch<String, String> batch,
      Predicate<String> known,
      Function<List<ReceivedFact>, Uni<Void>> handler) {
    if (shutdown.isStopping()) {
      return Uni.createFrom().nothing();
    }
    String topic = batch.getRecords().get(0).getTopic();
    return shutdown
        .waitedFor(metrics.inHand(topic, handle(batch, known, measured(topic, handler))))
        .onFailure(this::isGivenUp)
        .recoverWithUni(() -> Uni.createFrom().nothing());
  }

  private Function<List<ReceivedFact>, Uni<Void>> measured(
      String topic, Function<List<ReceivedFact>, Uni<Void>> handler) {
    return facts -> handler.apply(facts).invoke(() -> metrics.applied(topic, facts));
  }

  // the database failed while the process was stopping: neither done nor poison
  private boolean isGivenUp(Throwable failure) {
    return shutdown.isStopping() && DatabaseFailures.isTransient(failure);
  }

  private Uni<Void> handle(
      KafkaRecordBatch<String, String> batch,
      Predicate<String> known,
      Function<List<ReceivedFact>, Uni<Void>> handler) {
    ReadBatch read = ReadBatch.of(batch, traces);
    List<ReceivedFact> facts = read.facts().stream().filter(fact -> isKnown(fact, known)).toList();
    return process(read, facts, handler)
        .chain(() -> refuse(read))
        .invoke(read::end)
        .chain(() -> retried(batch::ack));
  }

  // after a failure that does not pass, one of them is poison: each half is processed alone
  private Uni<Void> process(
      ReadBatch read, List<ReceivedFact> facts, Function<List<ReceivedFact>, Uni<Void>> handler) {
    return attempt(facts, handler)
        .onFailure(failure -> !isGivenUp(failure))
        .recoverWithUni(
            failure -> {
              int half = facts.size() / 2;
              if (half == 0) {
                read.refuse(facts.get(0), failure);
                return Uni.createFrom().voidItem();
              }
              return process(read, facts.subList(0, half), handler)
                  .chain(() -> process(read, facts.subList(half, facts.size()), handler));
            });
  }

  // a propagated failure would end the channel
  private Uni<Void> retried(Supplier<CompletionStage<Void>> acknowledgement) {
    return Uni.createFrom()
        .completionStage(acknowledgement)
        .onFailure(failure -> !shutdown.isStopping())
        .retry()
        .withBackOff(FIRST_BACK_OFF, LONGEST_BACK_OFF)
        .indefinitely();
  }

  private boolean isKnown(ReceivedFact fact, Predicate<String> known) {
    boolean isKnown = known.test(fact.type());
    if (!isKnown) {
      metrics.skipped(fact.type());
    }
    return isKnown;
  }

  private Uni<Void> attempt(
      List<ReceivedFact> facts, Function<List<ReceivedFact>, Uni<Void>> handler) {
    return facts.isEmpty()
        ? Uni.createFrom().voidItem()
        : Uni.createFrom()
            .deferred(() -> handler.apply(facts))
            .onFailure(failure -> DatabaseFailures.isTransient(failure) && !shutdown.isStopping())
            .retry()
            .withBackOff(FIRST_BACK_OFF, LONGEST_BACK_OFF)
            .indefinitely();
  }

  private Uni<Void> refuse(ReadBatch read) {
    return Multi.createFrom()
        .iterable(read.refused())
        .onItem()
        .transformToUniAndConcatenate(
            refused -> refuse(refused.message(), DeadLetterReason.of(refused.why())))
        .collect()
        .last();
  }

  private Uni<Void> refuse(KafkaRecord<String, String> message, Throwable why) {
    metrics.deadLettered(message.getTopic());
    LOG.errorf(
        why instanceof PoisonException ? null : why,
        "record dead-lettered: topic=%s partition=%d offset=%d key=%s cause=%s",
        message.getTopic(),
        message.getPartition(),
        message
            .getMetadata(IncomingKafkaRecordMetadata.class)
            .map(received -> received.getOffset())
            .orElseThrow(),
        message.getKey(),
        why.getMessage());
    return retried(() -> message.nack(why));
  }
}
