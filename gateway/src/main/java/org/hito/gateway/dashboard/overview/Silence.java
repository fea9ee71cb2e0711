package org.hito.gateway.dashboard.overview;

import java.util.Comparator;
import java.util.List;
import org.hito.gateway.dashboard.promise.Promise;

/** Finds the promises that nobody has said anything about for long. */
final class Silence {

  /** A quarter of a year: forums meet about twice a year. */
  private static final int LONG = 90;

  private Silence() {}

  /** The silent ones among some promises, the longest silence first. */
  static List<Promise> among(List<Promise> promises) {
    return promises.stream()
        .filter(promise -> promise.daysSilent() >= LONG)
        .sorted(Comparator.comparingInt(Promise::daysSilent).reversed())
        .toList();
  }
}
