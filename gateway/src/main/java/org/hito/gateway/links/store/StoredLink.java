package org.hito.gateway.links.store;

import org.hito.gateway.endpoint.Repeatable;
import org.hito.gateway.links.domain.Link;

/**
 * A link with the columns that only the database needs.
 *
 * @param hash of its secret, in hexadecimal digits
 * @param request the request that made it, or null if that cannot be repeated
 */
public record StoredLink(Link link, String hash, Repeatable request) {}
