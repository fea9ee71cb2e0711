package org.hito.kit.consume;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaConnector;
import io.smallrye.reactive.messaging.kafka.impl.ReactiveKafkaConsumer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.spi.Connector;

/**
 * Closes all consumers at the same time, after the last record was processed. The connector would
 * close them one by one; those still open would then take over the partitions of the closed ones,
 * and each close would wait for a pointless rebalance.
 */
@ApplicationScoped
class ConsumersClosing {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final KafkaConnector connector;

  ConsumersClosing(@Connector(KafkaConnector.CONNECTOR_NAME) KafkaConnector connector) {
    this.connector = connector;
  }

  /**
   * Runs after the guard has waited for the records in process, so that each consumer commits their
   * offsets.
   */
  void stop(@Observes @Priority(2) ShutdownEvent event) throws InterruptedException {
    List<Thread> closing =
        connector.getConsumerChannels().stream()
            .flatMap(channel -> connector.getConsumers(channel).stream())
            .filter(ReactiveKafkaConsumer.class::isInstance)
            .map(consumer -> new Thread(((ReactiveKafkaConsumer<?, ?>) consumer)::close))
            .toList();
    closing.forEach(Thread::start);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    for (Thread one : closing) {
      one.join(Math.max(1, Duration.ofNanos(deadline - System.nanoTime()).toMillis()));
    }
  }
}
