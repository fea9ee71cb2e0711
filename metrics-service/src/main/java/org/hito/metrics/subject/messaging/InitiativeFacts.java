package org.hito.metrics.subject.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hito.kit.consume.GuardedConsumption;
import org.hito.kit.consume.ReceivedFact;
import org.hito.metrics.subject.app.SubjectFollower;

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

  private final GuardedConsumption consumption;
  private final SubjectFollower follower;

  InitiativeFacts(GuardedConsumption consumption, SubjectFollower follower) {
    this.consumption = consumption;
    this.follower = follower;
  }

  @Incoming("initiatives")
  public Uni<Void> take(ConsumerRecord<String, String> message) {
    return consumption.consume(message, this::take);
  }

  private Uni<Void> take(ReceivedFact fact) {
    return TYPES.contains(fact.type())
        ? follower.follow(fact, InitiativeState.subject(fact))
        : consumption.skipUnknown(fact);
  }
}
