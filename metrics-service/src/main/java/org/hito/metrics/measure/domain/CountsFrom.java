package org.hito.metrics.measure.domain;

import java.util.Set;

/** The first status of a kept commitment that counts. */
public enum CountsFrom {
  DELIVERED,
  VERIFIED;

  private static final Set<String> KEPT = Set.of("DELIVERED", "VERIFIED");
  private static final Set<String> CONFIRMED = Set.of("VERIFIED");

  public Set<String> statuses() {
    return this == DELIVERED ? KEPT : CONFIRMED;
  }
}
