package org.hito.metrics.subject.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Splits a sequence into batches to be taken in order. */
public final class DistinctBatches {
  private DistinctBatches() {}

  /** Each key occurs at most once per batch, and items of one key keep their order. */
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
