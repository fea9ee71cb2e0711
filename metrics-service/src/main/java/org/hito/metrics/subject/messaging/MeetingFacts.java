package org.hito.metrics.subject.messaging;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hito.kit.consume.GuardedConsumption;
import org.hito.kit.consume.ReceivedFact;
import org.hito.metrics.subject.app.SubjectFollower;

/** Follows meetings. */
@ApplicationScoped
public class MeetingFacts {

  static final Set<String> TYPES =
      Set.of(
          "meeting.scheduled",
          "meeting.revised",
          "meeting.held",
          "meeting.closed",
          "meeting.cancelled");

  private final GuardedConsumption consumption;
  private final SubjectFollower follower;

  MeetingFacts(GuardedConsumption consumption, SubjectFollower follower) {
    this.consumption = consumption;
    this.follower = follower;
  }

  @Incoming("meetings")
  public Uni<Void> take(ConsumerRecord<String, String> message) {
    return consumption.consume(message, this::take);
  }

  private Uni<Void> take(ReceivedFact fact) {
    return TYPES.contains(fact.type())
        ? follower.follow(fact, MeetingState.subject(fact))
        : consumption.skipUnknown(fact);
  }
}
