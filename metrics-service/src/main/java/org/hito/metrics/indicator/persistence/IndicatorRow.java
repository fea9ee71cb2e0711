package org.hito.metrics.indicator.persistence;

import java.time.Instant;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.indicator.domain.Indicator;

/** A row of {@code indicator}, without the columns only lists need. */
public record IndicatorRow(
    String code, long version, IndicatorState state, Instant createdAt, Instant updatedAt) {

  public Snapshot<Indicator> snapshot() {
    return new Snapshot<>(state.indicator(), version, createdAt, updatedAt);
  }
}
