package org.hito.metrics.subject.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hito.kit.consume.GuardedConsumption;
import org.hito.kit.consume.ReceivedFact;
import org.hito.metrics.subject.app.SubjectFollower;

/** Follows commitments. */
@ApplicationScoped
public class CommitmentFacts {

  static final Set<String> TYPES =
      Set.of(
          "commitment.recorded",
          "commitment.revised",
          "commitment.proposed",
          "commitment.agreed",
          "commitment.started",
          "commitment.blocked",
          "commitment.unblocked",
          "commitment.progress-reported",
          "commitment.delivered",
          "commitment.verified",
          "commitment.reopened",
          "commitment.dropped",
          "commitment.overdue");

  private final GuardedConsumption consumption;
  private final SubjectFollower follower;

  CommitmentFacts(GuardedConsumption consumption, SubjectFollower follower) {
    this.consumption = consumption;
    this.follower = follower;
  }

  @Incoming("commitments")
  public Uni<Void> take(ConsumerRecord<String, String> message) {
    return consumption.consume(message, this::take);
  }

  private Uni<Void> take(ReceivedFact fact) {
    return TYPES.contains(fact.type())
        ? follower.follow(fact, CommitmentState.subject(fact))
        : consumption.skipUnknown(fact);
  }
}
