package org.hito.metrics.following.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows initiatives. */
@ApplicationScoped
public class InitiativeFacts {

  static final Set<String> TYPES =
      Set.of(
          "initiative.registered",
          "initiative.revised",
          "initiative.status-changed",
          "initiative.milestone-reached",
          "initiative.milestone-taken-back",
          "initiative.milestone-missed",
          "initiative.risk-changed",
          "initiative.health-changed");

  private final SubjectConsumption consumption;

  InitiativeFacts(SubjectConsumption consumption) {
    this.consumption = consumption;
  }

  @Incoming("initiatives")
  public Uni<Void> take(KafkaRecordBatch<String, String> batch) {
    return consumption.take(batch, TYPES, InitiativeState::subject);
  }
}
