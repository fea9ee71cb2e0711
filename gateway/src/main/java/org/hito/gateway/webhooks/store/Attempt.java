package org.hito.gateway.webhooks.store;

import java.time.Instant;
import java.util.UUID;
import org.hito.gateway.webhooks.domain.Outcome;
import org.hito.kit.domain.WireName;

/**
 * An attempt to deliver, as stored in the delivery log.
 *
 * @param seq its number in the log; 0 before it is stored
 * @param fact id of the event
 * @param number its number among the attempts of the fact, starting at 1
 * @param durationMillis from its start to the answer
 * @param nextAt the next one, or null if there is none
 */
public record Attempt(
    long seq,
    UUID subscription,
    Instant at,
    Kind kind,
    String fact,
    String type,
    String subject,
    int number,
    Outcome outcome,
    int durationMillis,
    Instant nextAt) {

  /** What was delivered. */
  public enum Kind implements WireName {
    FACT,
    REDELIVERY,
    TEST
  }
}
