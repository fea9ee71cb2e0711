package org.hito.gateway.keys.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hito.kit.domain.AddressRange;
import org.hito.kit.domain.Violation;

/**
 * A request for a key.
 *
 * @param agency code of the organisation it acts for
 * @param name of the program that uses it
 * @param description more about that, or null
 * @param addresses where it may be used from; anywhere if empty
 * @param expiresAt its end, or null for the default
 */
public record KeyRequest(
    String agency,
    String name,
    String description,
    Set<KeyRole> roles,
    Set<KeyScope> scopes,
    List<AddressRange> addresses,
    Instant expiresAt) {

  public KeyRequest {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
    addresses = List.copyOf(addresses);
  }

  /** The rules it breaks. */
  public List<Violation> violations(Instant now, KeyTerms terms) {
    List<Violation> violations = new ArrayList<>();
    if (roles.isEmpty()) {
      violations.add(Violation.of("/roles", "required"));
    }
    if (scopes.isEmpty()) {
      violations.add(Violation.of("/scopes", "required"));
    }
    violations.addAll(ofEnd(expiresAt, now, now.plus(terms.longest())));
    return violations;
  }

  /** The rules that the end of a key breaks. */
  static List<Violation> ofEnd(Instant end, Instant now, Instant latest) {
    if (end == null || (end.isAfter(now) && !end.isAfter(latest))) {
      return List.of();
    }
    return List.of(
        new Violation("/expiresAt", "not-an-expiry", Map.of("latest", latest.toString())));
  }

  /** Issues the key. */
  public ApiKey issue(String id, Instant now, String issuer, KeyTerms terms) {
    Instant end = expiresAt == null ? now.plus(terms.usual()) : expiresAt;
    return ApiKey.issued(this, id, now, issuer, end, null);
  }
}
