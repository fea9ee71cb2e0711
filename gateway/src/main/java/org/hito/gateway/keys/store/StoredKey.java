package org.hito.gateway.keys.store;

import org.hito.gateway.endpoint.Repeatable;
import org.hito.gateway.keys.domain.ApiKey;

/**
 * A key with the columns that only the database needs.
 *
 * @param hash of its text, in hexadecimal digits
 * @param request the request that made it, or null if that cannot be repeated
 */
public record StoredKey(ApiKey key, String hash, Repeatable request) {}
