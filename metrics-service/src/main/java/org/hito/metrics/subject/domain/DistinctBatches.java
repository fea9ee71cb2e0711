package org.hito.metrics.subject.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Parts of a sequence, to be taken one after the other. */
public final class DistinctBatches {
  private DistinctBatches() {}

  /** No part speaks of anything twice, and what is told of one thing stays in its order. */
  public static <T> List<List<T>> of(List<T> all, Function<T, ?> about) {
    Map<Object, Integer> times = new HashMap<>();
    List<List<T>> rounds = new ArrayList<>();
    for (T one : all) {
      int round = times.merge(about.apply(one), 1, Integer::sum) - 1;
      if (round == rounds.size()) {
        rounds.add(new ArrayList<>());
      }
      rounds.get(round).add(one);
    }
    return rounds;
  }
}
