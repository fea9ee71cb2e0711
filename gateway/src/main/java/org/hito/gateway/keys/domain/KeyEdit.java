package org.hito.gateway.keys.domain;

import java.time.Instant;
import java.util.List;
import org.hito.kit.domain.AddressRange;

/**
 * The part of a key that can be edited. Its rights cannot: a key with other rights is another key.
 */
public record KeyEdit(
    String name, String description, List<AddressRange> addresses, Instant expiresAt) {

  public KeyEdit {
    addresses = List.copyOf(addresses);
  }

  /** True if it changes the words about a key only, and not where and how long it may be used. */
  public boolean changesOnlyWords(ApiKey key) {
    return addresses.equals(key.addresses()) && expiresAt.equals(key.expiresAt());
  }

  /** The present values of a key. */
  public static KeyEdit of(ApiKey key) {
    return new KeyEdit(key.name(), key.description(), key.addresses(), key.expiresAt());
  }
}
