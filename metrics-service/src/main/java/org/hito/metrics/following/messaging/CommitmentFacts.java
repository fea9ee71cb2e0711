package org.hito.metrics.following.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.eclipse.microprofile.reactive.messaging.Incoming;

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
          "commitment.overdue",
          "commitment.renegotiated",
          "commitment.corrected",
          "commitment.reviewed");

  private final SubjectConsumption consumption;

  CommitmentFacts(SubjectConsumption consumption) {
    this.consumption = consumption;
  }

  @Incoming("commitments")
  public Uni<Void> take(KafkaRecordBatch<String, String> batch) {
    return consumption.take(batch, TYPES, CommitmentState::subject);
  }
}
