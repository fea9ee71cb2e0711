package org.hito.initiative.planted;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hito.kit.consume.GuardedConsumption;
import org.hito.kit.consume.ReceivedFact;

/** Follows a topic no service has, and remembers what it handled. */
@ApplicationScoped
public class PlantedConsumer {

  private final GuardedConsumption guard;
  private final Queue<String> handled = new ConcurrentLinkedQueue<>();

  PlantedConsumer(GuardedConsumption guard) {
    this.guard = guard;
  }

  @Incoming("planted")
  Uni<Void> take(ConsumerRecord<String, String> message) {
    return guard.consume(message, this::handle);
  }

  private Uni<Void> handle(ReceivedFact fact) {
    handled.add(fact.subject());
    return Uni.createFrom().voidItem();
  }

  public boolean hasHandled(String subject) {
    return handled.contains(subject);
  }
}
