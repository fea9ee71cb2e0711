package org.hito.gateway.keys.admin;

import java.time.Instant;
import java.util.List;
import org.hito.gateway.keys.domain.ApiKey;
import org.hito.gateway.keys.domain.KeyStatus;
import org.hito.kit.domain.AddressRange;
import org.hito.kit.domain.WireName;

/**
 * A key as administrators see it.
 *
 * @param key its text; only in the answer that issues it
 */
public record KeyView(
    String id,
    int version,
    String agency,
    String name,
    String description,
    List<String> roles,
    List<String> scopes,
    List<String> addresses,
    KeyStatus status,
    Instant createdAt,
    String createdBy,
    Instant expiresAt,
    Instant lastUsedAt,
    Instant revokedAt,
    String revokedBy,
    String replaces,
    String replacedBy,
    String key) {

  static KeyView of(ApiKey key, Instant now) {
    return of(key, now, null);
  }

  static KeyView of(ApiKey key, Instant now, String text) {
    return new KeyView(
        key.id(),
        key.version(),
        key.agency(),
        key.name(),
        key.description(),
        key.roles().stream().sorted().map(WireName::of).toList(),
        key.scopes().stream().sorted().map(WireName::of).toList(),
        key.addresses().stream().map(AddressRange::text).toList(),
        key.status(now),
        key.createdAt(),
        key.createdBy(),
        key.expiresAt(),
        key.lastUsedAt(),
        key.revokedAt(),
        key.revokedBy(),
        key.replaces(),
        key.replacedBy(),
        text);
  }
}
