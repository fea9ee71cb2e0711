package org.hito.meeting.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hito.kit.consume.GuardedConsumption;

/**
 * Follows what commitments and meetings refer to. State topics are read, which hold the newest fact
 * of each thing for ever: a new database learns them all.
 */
@ApplicationScoped
public class ReferenceFacts {

  private final GuardedConsumption guard;
  private final Followed followed;

  ReferenceFacts(GuardedConsumption guard, Followed followed) {
    this.guard = guard;
    this.followed = followed;
  }

  @Incoming("organisations")
  public Uni<Void> organisation(ConsumerRecord<String, String> message) {
    return follow(Reference.ORGANISATION, message);
  }

  @Incoming("initiatives")
  public Uni<Void> initiative(ConsumerRecord<String, String> message) {
    return follow(Reference.INITIATIVE, message);
  }

  @Incoming("indicators")
  public Uni<Void> indicator(ConsumerRecord<String, String> message) {
    return follow(Reference.INDICATOR, message);
  }

  // a fact of whatever type says that the thing exists
  private Uni<Void> follow(String kind, ConsumerRecord<String, String> message) {
    return guard.consume(
        message,
        fact ->
            fact.type().startsWith(kind + ".")
                ? followed.remember(kind, fact.subject())
                : guard.skipUnknown(fact));
  }
}
