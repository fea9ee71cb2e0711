package org.hito.metrics.indicator.persistence;

import java.time.Instant;
import org.hito.kit.store.Snapshot;

/** A row of {@code indicator}, as far as it is not for lists alone. */
public record IndicatorRow(
    String code, long version, IndicatorState state, Instant createdAt, Instant updatedAt) {

  public Snapshot<IndicatorState> snapshot() {
    return new Snapshot<>(state, version, createdAt, updatedAt);
  }
}
