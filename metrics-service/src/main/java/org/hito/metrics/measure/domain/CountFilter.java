package org.hito.metrics.measure.domain;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.hito.metrics.subject.domain.Subject;

/**
 * Selects the subjects of a count. An empty set does not restrict.
 *
 * @param kind commitment or initiative kinds
 * @param forum forum codes
 * @param strategy strategy codes
 * @param status statuses
 * @param owner organisation codes: who owes a commitment, who leads an initiative
 */
public record CountFilter(
    Set<String> kind,
    Set<String> forum,
    Set<String> strategy,
    Set<String> status,
    Set<String> owner) {

  public static final CountFilter ALL =
      new CountFilter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

  public CountFilter {
    kind = sorted(kind);
    forum = sorted(forum);
    strategy = sorted(strategy);
    status = sorted(status);
    owner = sorted(owner);
  }

  // in one fixed order, so that every process writes the same JSON
  private static Set<String> sorted(Set<String> values) {
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }

  /** Whether it takes the subject if it is in this status. */
  boolean takes(Subject subject, String in) {
    return allows(kind, subject.type())
        && allows(forum, subject.forum())
        && (strategy.isEmpty() || subject.strategies().stream().anyMatch(strategy::contains))
        && allows(status, in)
        && allows(owner, subject.owner());
  }

  private static boolean allows(Set<String> wanted, String value) {
    return wanted.isEmpty() || (value != null && wanted.contains(value));
  }
}
