package org.hito.metrics.measure.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hito.metrics.subject.domain.Contribution;
import org.hito.metrics.subject.domain.Subject;

/**
 * Every indicator that counts, at one moment.
 *
 * @param epoch which moment
 * @param counts those that count what matches a filter
 * @param contributed those that sum contributions, by code
 */
public record Countings(long epoch, List<Counting> counts, Map<String, Counting> contributed) {

  public static final Countings UNKNOWN = new Countings(0, List.of(), Map.of());

  public static Countings of(long epoch, Collection<Counting> countings) {
    Map<String, Counting> contributed = new HashMap<>();
    countings.stream()
        .filter(counting -> counting.measure() instanceof Contributed)
        .forEach(counting -> contributed.put(counting.indicator(), counting));
    return new Countings(
        epoch,
        countings.stream().filter(counting -> counting.measure() instanceof Count).toList(),
        Map.copyOf(contributed));
  }

  /** What a fact changes, by the codes of the indicators it changes, in order. */
  public SortedMap<String, Shift> shifts(Subject before, Subject after) {
    SortedMap<String, Shift> shifts = new TreeMap<>();
    Stream.concat(counts.stream(), contributions(before, after))
        .forEach(
            counting -> {
              Shift shift = counting.shift(before, after);
              if (!shift.isNone()) {
                shifts.put(counting.indicator(), shift);
              }
            });
    return shifts;
  }

  private Stream<Counting> contributions(Subject before, Subject after) {
    return Stream.of(before, after)
        .filter(subject -> subject != null)
        .flatMap(subject -> subject.contributions().stream())
        .map(Contribution::indicator)
        .distinct()
        .filter(contributed::containsKey)
        .map(contributed::get);
  }
}
