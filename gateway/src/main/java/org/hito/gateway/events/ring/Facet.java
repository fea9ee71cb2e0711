package org.hito.gateway.events.ring;

import java.util.Locale;

/** What facts are selected by. */
public enum Facet {
  TYPE,
  SUBJECT,
  FORUM,
  STRATEGY,
  OWNER,
  INDICATOR;

  /** Its name as a parameter. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }
}
