package org.hito.kit.outbox;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * One transaction: take the locks, read, send in order, await, remove acknowledged facts. A crash
 * in between sends the same facts again, with the same ids. Each thread has its own, with a
 * producer of its own, since what waits for an unavailable topic fills its producer's memory.
 */
@Dependent
class RelayPass {

  private static final Logger LOG = Logger.getLogger(RelayPass.class);

  private final Outbox outbox;
  private final FactProducer producer;
  private final RelaySettings settings;
  private final RelayMetrics metrics;
  private final UnavailableTopics unavailable;

  RelayPass(
      Outbox outbox,
      FactProducer producer,
      RelaySettings settings,
      RelayMetrics metrics,
      UnavailableTopics unavailable) {
    this.outbox = outbox;
    this.producer = producer;
    this.settings = settings;
    this.metrics = metrics;
    this.unavailable = unavailable;
  }

  /**
   * How a pass ended.
   *
   * @param sent the number of facts that were published, or whose state was sent
   * @param refused whether another pass was in the lane
   * @param unread whether more facts may wait
   */
  record Passed(int sent, boolean refused, boolean unread) {}

  /**
   * Sends one batch, and notes which topics of the lane are unavailable.
   *
   * @return how it ended
   */
  Passed run(Lane lane) throws InterruptedException {
    producer.renewIfRefused();
    try (OutboxTransaction transaction = outbox.begin()) {
      List<PendingFact> pending = transaction.read(settings.batch(), lane);
      long begun = System.nanoTime();
      Delivery.Outcome outcome =
          new Delivery(
                  producer::send,
                  transaction.topics(),
                  () -> System.nanoTime() - begun > settings.delivery().toNanos())
              .deliver(pending);
      outcome.poison().forEach((fact, why) -> park(transaction, fact, why));
      transaction.commit(outcome.acknowledged(), outcome.published());
      outcome.acknowledged().forEach(metrics::published);
      if (transaction.isInLane()) {
        unavailable.note(lane, transaction.topics(), outcome.failures());
      }
      return new Passed(outcome.sent(), !transaction.isInLane(), transaction.isUnread());
    }
  }

  private static void park(OutboxTransaction transaction, PendingFact fact, String why) {
    LOG.errorf(
        "fact parked, its aggregate is held back: aggregate=%s code=%s id=%s cause=%s",
        fact.aggregate(), fact.code(), fact.id(), why);
    transaction.park(fact, why);
  }
}
