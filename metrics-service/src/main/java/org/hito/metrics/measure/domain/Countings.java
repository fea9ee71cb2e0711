package org.hito.metrics.measure.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hito.metrics.subject.domain.Contribution;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectChange;

/** Every indicator that counts: those that count subjects, and those that sum contributions. */
public final class Countings {

  private final CountIndex counts;
  private final Map<String, Counting> contributed = new HashMap<>();

  private Countings(Collection<Counting> countings) {
    counts = new CountIndex(countings);
    countings.stream()
        .filter(counting -> counting.measure() instanceof Contributed)
        .forEach(counting -> contributed.put(counting.indicator(), counting));
  }

  public static Countings of(Collection<Counting> countings) {
    return new Countings(countings);
  }

  /** The shifts that changes of subjects cause, by indicator code, in code order. */
  public SortedMap<String, List<Shift>> shifts(List<SubjectChange> changes) {
    SortedMap<String, List<Shift>> shifts = new TreeMap<>();
    changes.forEach(change -> add(change.before(), change.after(), shifts));
    return shifts;
  }

  private void add(Subject before, Subject after, Map<String, List<Shift>> shifts) {
    Map<String, Counting> touched = new HashMap<>();
    if (before != null) {
      find(before, touched);
    }
    find(after, touched);
    touched.forEach(
        (indicator, counting) -> {
          Shift shift = counting.shift(before, after);
          if (!shift.isNone()) {
            shifts.computeIfAbsent(indicator, code -> new ArrayList<>()).add(shift);
          }
        });
  }

  private void find(Subject subject, Map<String, Counting> found) {
    counts.find(subject, found);
    for (Contribution contribution : subject.contributions()) {
      Counting counting = contributed.get(contribution.indicator());
      if (counting != null) {
        found.put(counting.indicator(), counting);
      }
    }
  }
}
