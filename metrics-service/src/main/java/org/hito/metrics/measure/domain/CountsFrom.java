package org.hito.metrics.measure.domain;

import java.util.Set;

/** Which of a kept commitment's two statuses is the first that counts. */
public enum CountsFrom {
  DELIVERED,
  VERIFIED;

  private static final Set<String> KEPT = Set.of("DELIVERED", "VERIFIED");
  private static final Set<String> CONFIRMED = Set.of("VERIFIED");

  public Set<String> statuses() {
    return this == DELIVERED ? KEPT : CONFIRMED;
  }
}
