package org.hito.gateway.keys.store;

import org.hito.gateway.keys.domain.ApiKey;

/**
 * A key and what belongs to it in the database alone.
 *
 * @param hash of its text, in hexadecimal digits
 * @param request the request that made it, or null if that cannot be repeated
 */
public record StoredKey(ApiKey key, String hash, Request request) {

  /**
   * A request that may be repeated.
   *
   * @param idempotencyKey as the client chose it
   * @param hash of its path and body
   */
  public record Request(String idempotencyKey, String hash) {}
}
