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
 * Closes all consumers side by side, once nothing is taken in any more. The connector would close
 * one after the other, and those that are still open would begin to share out the partitions of
 * those that are not, which the next to close waits for in vain.
 */
@ApplicationScoped
class ConsumersClosing {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final KafkaConnector connector;

  ConsumersClosing(@Connector(KafkaConnector.CONNECTOR_NAME) KafkaConnector connector) {
    this.connector = connector;
  }

  /** After the guard, which waits for what is being taken in; each says what it has taken. */
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
