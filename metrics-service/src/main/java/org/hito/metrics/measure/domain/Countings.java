package org.hito.metrics.measure.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hito.metrics.subject.domain.Contribution;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectChange;

/**
 * Every indicator that counts.
 *
 * @param counts those that count subjects matching a filter
 * @param contributed those that sum contributions, by code
 */
public record Countings(List<Counting> counts, Map<String, Counting> contributed) {

  public static Countings of(Collection<Counting> countings) {
    Map<String, Counting> contributed = new HashMap<>();
    countings.stream()
        .filter(counting -> counting.measure() instanceof Contributed)
        .forEach(counting -> contributed.put(counting.indicator(), counting));
    return new Countings(
        countings.stream().filter(counting -> counting.measure() instanceof Count).toList(),
        Map.copyOf(contributed));
  }

  /** The shifts that changes of subjects cause, by indicator code, in code order. */
  public SortedMap<String, List<Shift>> shifts(List<SubjectChange> changes) {
    SortedMap<String, List<Shift>> shifts = new TreeMap<>();
    changes.forEach(change -> add(change.before(), change.after(), shifts));
    return shifts;
  }

  private void add(Subject before, Subject after, Map<String, List<Shift>> shifts) {
    Stream.concat(counts.stream(), contributions(before, after))
        .forEach(
            counting -> {
              Shift shift = counting.shift(before, after);
              if (!shift.isNone()) {
                shifts.computeIfAbsent(counting.indicator(), code -> new ArrayList<>()).add(shift);
              }
            });
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
