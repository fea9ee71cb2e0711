package org.hito.gateway.keys.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hito.kit.domain.AddressRange;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;

/**
 * A key of an agency's program.
 *
 * @param version rises with each edit
 * @param addresses where it may be used from; anywhere if empty
 * @param lastUsedAt approximate; null if never
 * @param revokedAt null unless it was revoked
 * @param replaces the key before it in a rotation, or null
 * @param replacedBy the key after it in a rotation, or null
 */
public record ApiKey(
    String id,
    int version,
    String agency,
    String name,
    String description,
    Set<KeyRole> roles,
    Set<KeyScope> scopes,
    List<AddressRange> addresses,
    Instant createdAt,
    String createdBy,
    Instant expiresAt,
    Instant lastUsedAt,
    Instant revokedAt,
    String revokedBy,
    String replaces,
    String replacedBy) {

  public ApiKey {
    roles = Set.copyOf(roles);
    scopes = Set.copyOf(scopes);
    addresses = List.copyOf(addresses);
  }

  public KeyStatus status(Instant now) {
    if (revokedAt != null) {
      return KeyStatus.REVOKED;
    }
    return expiresAt.isAfter(now) ? KeyStatus.ACTIVE : KeyStatus.EXPIRED;
  }

  /**
   * The reason to reject it for a request, if any.
   *
   * @param scope what the request needs
   * @param address the client's address
   */
  public Optional<KeyRefusal> refusal(Instant now, KeyScope scope, String address) {
    return switch (status(now)) {
      case REVOKED -> Optional.of(KeyRefusal.REVOKED);
      case EXPIRED -> Optional.of(KeyRefusal.EXPIRED);
      case ACTIVE -> refusal(scope, address);
    };
  }

  private Optional<KeyRefusal> refusal(KeyScope scope, String address) {
    if (!addresses.isEmpty() && addresses.stream().noneMatch(range -> range.contains(address))) {
      return Optional.of(KeyRefusal.ADDRESS);
    }
    return scopes.contains(scope) ? Optional.empty() : Optional.of(KeyRefusal.SCOPE);
  }

  /** The reason why nothing but the words about it can change, if any. */
  public Optional<Rejection> notActive(Instant now) {
    KeyStatus status = status(now);
    return status == KeyStatus.ACTIVE
        ? Optional.empty()
        : Optional.of(Rejection.conflict("key-ended", Map.of("status", status.name())));
  }

  /**
   * A new key.
   *
   * @param replaces the key before it in a rotation, or null
   */
  static ApiKey issued(
      KeyRequest wanted, String id, Instant now, String issuer, Instant end, String replaces) {
    return new ApiKey(
        id,
        1,
        wanted.agency(),
        wanted.name(),
        wanted.description(),
        wanted.roles(),
        wanted.scopes(),
        wanted.addresses(),
        now,
        issuer,
        end,
        null,
        null,
        null,
        replaces,
        null);
  }

  /** The key after an edit, one version newer. */
  public ApiKey edited(KeyEdit edit) {
    return changed(edit, replacedBy);
  }

  /** The rules that an edit breaks. */
  public List<Violation> violations(KeyEdit edit, Instant now, KeyTerms terms) {
    return edit.expiresAt().equals(expiresAt)
        ? List.of()
        : KeyRequest.ofEnd(edit.expiresAt(), now, createdAt.plus(terms.longest()));
  }

  /** The key that takes its place. */
  public ApiKey successor(String newId, Instant now, String issuer, Instant end) {
    var same = new KeyRequest(agency, name, description, roles, scopes, addresses, end);
    return issued(same, newId, now, issuer, end, id);
  }

  /** This key after a rotation: it ends with the grace period, if not before. */
  public ApiKey replacedBy(String successor, Instant graceEnds) {
    Instant end = graceEnds.isBefore(expiresAt) ? graceEnds : expiresAt;
    return changed(new KeyEdit(name, description, addresses, end), successor);
  }

  private ApiKey changed(KeyEdit edit, String successor) {
    return new ApiKey(
        id,
        version + 1,
        agency,
        edit.name(),
        edit.description(),
        roles,
        scopes,
        edit.addresses(),
        createdAt,
        createdBy,
        edit.expiresAt(),
        lastUsedAt,
        revokedAt,
        revokedBy,
        replaces,
        successor);
  }
}
