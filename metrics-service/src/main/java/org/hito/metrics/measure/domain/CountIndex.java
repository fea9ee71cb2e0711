package org.hito.metrics.measure.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectKind;

/**
 * Finds the counts that may take a subject. Each is filed under one thing that its filter asks for,
 * so that a fact costs as much as the counts that it may move, however many others there are.
 */
final class CountIndex {

  private final Map<Place, List<Counting>> counts = new HashMap<>();

  private enum Asked {
    FORUM,
    OWNER,
    STRATEGY,
    TYPE,
    NOTHING
  }

  private record Place(SubjectKind kind, Asked asked, String value) {}

  CountIndex(Collection<Counting> countings) {
    for (Counting counting : countings) {
      if (counting.measure() instanceof Count count) {
        file(counting, count);
      }
    }
  }

  private void file(Counting counting, Count count) {
    CountFilter filter = count.filter();
    if (!filter.forum().isEmpty()) {
      file(counting, Asked.FORUM, filter.forum());
    } else if (!filter.owner().isEmpty()) {
      file(counting, Asked.OWNER, filter.owner());
    } else if (!filter.strategy().isEmpty()) {
      file(counting, Asked.STRATEGY, filter.strategy());
    } else if (!filter.kind().isEmpty()) {
      file(counting, Asked.TYPE, filter.kind());
    } else {
      file(counting, Asked.NOTHING, Set.of(""));
    }
  }

  private void file(Counting counting, Asked asked, Set<String> values) {
    for (String value : values) {
      var place = new Place(counting.measure().counts(), asked, value);
      counts.computeIfAbsent(place, first -> new ArrayList<>()).add(counting);
    }
  }

  /** Adds those that may take a subject in some status, by their indicators. */
  void find(Subject subject, Map<String, Counting> found) {
    find(subject, Asked.FORUM, subject.forum(), found);
    find(subject, Asked.OWNER, subject.owner(), found);
    subject.strategies().forEach(one -> find(subject, Asked.STRATEGY, one, found));
    find(subject, Asked.TYPE, subject.type(), found);
    find(subject, Asked.NOTHING, "", found);
  }

  private void find(Subject subject, Asked asked, String value, Map<String, Counting> found) {
    counts
        .getOrDefault(new Place(subject.kind(), asked, value), List.of())
        .forEach(counting -> found.put(counting.indicator(), counting));
  }
}
