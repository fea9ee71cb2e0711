package org.hito.gateway.links.domain;

import org.hito.kit.domain.WireName;

/** The kind of document of a link. */
public enum LinkKind implements WireName {
  CALENDAR("calendar.ics"),
  ATOM("changes.atom");

  private final String file;

  LinkKind(String file) {
    this.file = file;
  }

  /** The path of its document. */
  public String path(String secret) {
    return "/api/v1/links/" + secret + "/" + file;
  }
}
