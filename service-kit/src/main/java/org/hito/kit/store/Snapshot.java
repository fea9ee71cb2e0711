package org.hito.kit.store;

import java.time.Instant;
import java.util.function.Function;

/**
 * A state as stored in the database.
 *
 * @param version starts at 1 and rises by one with each fact; the ETag
 */
public record Snapshot<S>(S state, long version, Instant createdAt, Instant updatedAt) {

  /** The same state with another version. */
  public Snapshot<S> at(long other) {
    return new Snapshot<>(state, other, createdAt, updatedAt);
  }

  public <T> Snapshot<T> map(Function<S, T> function) {
    return new Snapshot<>(function.apply(state), version, createdAt, updatedAt);
  }
}
