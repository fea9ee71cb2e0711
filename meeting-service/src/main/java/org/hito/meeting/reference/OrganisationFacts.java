package org.hito.meeting.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hito.kit.consume.GuardedConsumption;

/**
 * Follows the organisations, so that references to them can be checked. Their state topic is read,
 * which holds the newest fact of each for ever: a new database learns them all.
 */
@ApplicationScoped
public class OrganisationFacts {

  private final GuardedConsumption guard;
  private final Followed followed;

  OrganisationFacts(GuardedConsumption guard, Followed followed) {
    this.guard = guard;
    this.followed = followed;
  }

  /** Takes one fact, of whatever type: each says that the organisation exists. */
  @Incoming("organisations")
  public Uni<Void> follow(ConsumerRecord<String, String> message) {
    return guard.consume(
        message,
        fact ->
            fact.type().startsWith(Reference.ORGANISATION + ".")
                ? followed.remember(Reference.ORGANISATION, fact)
                : guard.skipUnknown(fact));
  }
}
