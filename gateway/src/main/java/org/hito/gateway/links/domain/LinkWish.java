package org.hito.gateway.links.domain;

import java.time.Instant;
import java.util.Map;

/** A link somebody asks for. */
public record LinkWish(
    LinkKind kind, String name, LinkLanguage language, Map<String, String> filter) {

  /** The link, made. */
  public Link make(String id, String agency, Instant now, String maker) {
    return new Link(id, kind, agency, name, language, filter, now, maker, null, null, null);
  }
}
