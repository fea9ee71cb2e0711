package org.hito.meeting.reference.messaging;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hito.kit.consume.GuardedConsumption;
import org.hito.kit.consume.ReceivedFact;
import org.hito.meeting.reference.app.References;
import org.hito.meeting.reference.domain.Reference;

/**
 * Follows the aggregates that commitments and meetings refer to, by their state topics, which keep
 * the newest fact of each, so that a new database receives all of them.
 */
@ApplicationScoped
public class ReferenceFacts {

  private final GuardedConsumption guard;
  private final References references;

  ReferenceFacts(GuardedConsumption guard, References references) {
    this.guard = guard;
    this.references = references;
  }

  @Incoming("organisations")
  public Uni<Void> organisation(KafkaRecordBatch<String, String> batch) {
    return follow(Reference.ORGANISATION, batch);
  }

  @Incoming("initiatives")
  public Uni<Void> initiative(KafkaRecordBatch<String, String> batch) {
    return follow(Reference.INITIATIVE, batch);
  }

  @Incoming("indicators")
  public Uni<Void> indicator(KafkaRecordBatch<String, String> batch) {
    return follow(Reference.INDICATOR, batch);
  }

  // a fact of any type shows that its subject exists
  private Uni<Void> follow(String kind, KafkaRecordBatch<String, String> batch) {
    return guard.consume(
        batch,
        type -> type.startsWith(kind + "."),
        facts -> references.remember(kind, codes(facts)));
  }

  private static Set<String> codes(List<ReceivedFact> facts) {
    return facts.stream().map(ReceivedFact::subject).collect(Collectors.toSet());
  }
}
