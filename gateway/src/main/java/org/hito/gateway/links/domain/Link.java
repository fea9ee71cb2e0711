package org.hito.gateway.links.domain;

import java.time.Instant;
import java.util.Map;

/**
 * The address of a calendar or a feed, which an agency gives to its people. Calendar programs send
 * no headers, so the secret is part of it.
 *
 * @param agency code of the organisation it belongs to; null if it is the platform's own
 * @param name also the name of the calendar or feed
 * @param filter query parameters of the calendar or the feed
 * @param lastUsedAt approximate; null if never
 * @param revokedAt null unless it was revoked
 */
public record Link(
    String id,
    LinkKind kind,
    String agency,
    String name,
    LinkLanguage language,
    Map<String, String> filter,
    Instant createdAt,
    String createdBy,
    Instant lastUsedAt,
    Instant revokedAt,
    String revokedBy) {

  public Link {
    filter = Map.copyOf(filter);
  }

  public boolean isRevoked() {
    return revokedAt != null;
  }

  /** The caller on whose behalf it reads. */
  public String subject() {
    return "link:" + id;
  }
}
