package org.hito.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * One transaction: take the lock, read, send in order, await, remove acknowledged facts. A crash in
 * between sends the same facts again, with the same ids.
 */
@ApplicationScoped
class RelayPass {

  private static final Logger LOG = Logger.getLogger(RelayPass.class);

  private final Outbox outbox;
  private final FactProducer producer;
  private final RelaySettings settings;
  private final RelayMetrics metrics;

  RelayPass(Outbox outbox, FactProducer producer, RelaySettings settings, RelayMetrics metrics) {
    this.outbox = outbox;
    this.producer = producer;
    this.settings = settings;
    this.metrics = metrics;
  }

  /**
   * Sends one batch.
   *
   * @return the number of acknowledged facts
   * @throws RelayException when some were not acknowledged; the others have been removed
   */
  int run() throws InterruptedException {
    try (OutboxTransaction transaction = outbox.begin()) {
      List<PendingFact> pending = transaction.read(settings.batch());
      long begun = System.nanoTime();
      Delivery.Outcome outcome =
          new Delivery(
                  producer::send, () -> System.nanoTime() - begun > settings.delivery().toNanos())
              .deliver(pending);
      outcome.poison().forEach((fact, why) -> park(transaction, fact, why));
      transaction.commit(outcome.acknowledged(), outcome.published());
      outcome.acknowledged().forEach(metrics::published);
      if (outcome.failure() != null) {
        throw new RelayException(outcome.failure());
      }
      return outcome.acknowledged().size();
    }
  }

  private static void park(OutboxTransaction transaction, PendingFact fact, String why) {
    LOG.errorf(
        "fact parked, its aggregate is held back: aggregate=%s code=%s id=%s cause=%s",
        fact.aggregate(), fact.code(), fact.id(), why);
    transaction.park(fact, why);
  }
}
