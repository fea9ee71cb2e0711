package org.hito.gateway.links.domain;

import java.time.Instant;
import java.util.Map;

/** A request for a link. */
public record LinkRequest(
    LinkKind kind, String name, LinkLanguage language, Map<String, String> filter) {

  /** Makes the link. */
  public Link make(String id, String agency, Instant now, String maker) {
    return new Link(id, kind, agency, name, language, filter, now, maker, null, null, null);
  }
}
