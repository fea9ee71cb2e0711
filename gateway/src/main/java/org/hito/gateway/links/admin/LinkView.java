package org.hito.gateway.links.admin;

import java.time.Instant;
import java.util.Map;
import org.hito.gateway.links.domain.Link;
import org.hito.kit.domain.WireName;

/**
 * A link as its agency sees it.
 *
 * @param url its address; only in the answer that makes it
 */
record LinkView(
    String id,
    String kind,
    String agency,
    String name,
    String language,
    Map<String, String> filter,
    String status,
    Instant createdAt,
    String createdBy,
    Instant lastUsedAt,
    Instant revokedAt,
    String revokedBy,
    String url) {

  static LinkView of(Link link) {
    return of(link, null);
  }

  static LinkView of(Link link, String url) {
    return new LinkView(
        link.id(),
        WireName.of(link.kind()),
        link.agency(),
        link.name(),
        WireName.of(link.language()),
        link.filter(),
        link.isRevoked() ? "REVOKED" : "ACTIVE",
        link.createdAt(),
        link.createdBy(),
        link.lastUsedAt(),
        link.revokedAt(),
        link.revokedBy(),
        url);
  }
}
