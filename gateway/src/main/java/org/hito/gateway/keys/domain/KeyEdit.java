package org.hito.gateway.keys.domain;

import java.time.Instant;
import java.util.List;
import org.hito.kit.domain.AddressRange;

/** What can be changed of a key. Its rights cannot: a key with others is another key. */
public record KeyEdit(
    String name, String description, List<AddressRange> addresses, Instant expiresAt) {

  public KeyEdit {
    addresses = List.copyOf(addresses);
  }

  /** What a key has now. */
  public static KeyEdit of(ApiKey key) {
    return new KeyEdit(key.name(), key.description(), key.addresses(), key.expiresAt());
  }
}
