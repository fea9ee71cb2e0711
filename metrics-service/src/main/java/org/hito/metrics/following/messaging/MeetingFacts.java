package org.hito.metrics.following.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.reactive.messaging.Incoming;

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

  private final SubjectConsumption consumption;

  MeetingFacts(SubjectConsumption consumption) {
    this.consumption = consumption;
  }

  @Incoming("meetings")
  public Uni<Void> take(KafkaRecordBatch<String, String> batch) {
    return consumption.take(batch, TYPES, MeetingState::subject);
  }
}
