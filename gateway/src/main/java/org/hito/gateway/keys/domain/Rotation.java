package org.hito.gateway.keys.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hito.kit.domain.Violation;

/**
 * A request for a successor.
 *
 * @param graceEndsAt until when the old key is accepted, too; null for the default grace period
 * @param expiresAt the end of the new key, or null for the default
 */
public record Rotation(Instant graceEndsAt, Instant expiresAt) {

  /** The two keys after a rotation. */
  public record Pair(ApiKey old, ApiKey successor) {}

  /** The rules it breaks. */
  public List<Violation> violations(Instant now, KeyTerms terms) {
    List<Violation> violations =
        new ArrayList<>(KeyRequest.ofEnd(expiresAt, now, now.plus(terms.longest())));
    if (graceEndsAt != null && graceEndsAt.isBefore(now)) {
      violations.add(new Violation("/graceEndsAt", "grace-in-the-past", Map.of()));
    }
    return violations;
  }

  /** Replaces a key by one with the same rights. */
  public Pair of(ApiKey key, String newId, Instant now, String issuer, KeyTerms terms) {
    Instant end = expiresAt == null ? now.plus(terms.usual()) : expiresAt;
    Instant graceEnds = graceEndsAt == null ? now.plus(terms.grace()) : graceEndsAt;
    return new Pair(key.replacedBy(newId, graceEnds), key.successor(newId, now, issuer, end));
  }
}
