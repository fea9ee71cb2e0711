package org.hito.initiative.planted;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hito.kit.consume.GuardedConsumption;
import org.hito.kit.consume.ReceivedFact;

/** Follows a topic that no service has, and remembers what it handled. */
@ApplicationScoped
public class PlantedConsumer {

  private final GuardedConsumption guard;
  private final Queue<String> handled = new ConcurrentLinkedQueue<>();

  PlantedConsumer(GuardedConsumption guard) {
    this.guard = guard;
  }

  @Incoming("planted")
  Uni<Void> take(KafkaRecordBatch<String, String> batch) {
    return guard.consume(batch, type -> true, this::handle);
  }

  private Uni<Void> handle(List<ReceivedFact> facts) {
    facts.forEach(fact -> handled.add(fact.subject()));
    return Uni.createFrom().voidItem();
  }

  public boolean hasHandled(String subject) {
    return handled.contains(subject);
  }
}
