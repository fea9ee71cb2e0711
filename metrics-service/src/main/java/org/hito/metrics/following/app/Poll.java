package org.hito.metrics.following.app;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectChange;

/** The facts of one poll, found by the changes that they make. */
final class Poll {

  private final List<FollowedFact> facts;
  private final Map<Version, Integer> places = new HashMap<>();

  private record Version(String code, long number) {
    static Version of(Subject subject) {
      return new Version(subject.code(), subject.version());
    }
  }

  /**
   * A poll.
   *
   * @param facts about subjects of one kind, in the order received
   */
  Poll(List<FollowedFact> facts) {
    this.facts = facts;
    for (int place = 0; place < facts.size(); place++) {
      places.putIfAbsent(Version.of(facts.get(place).subject()), place);
    }
  }

  FollowedFact factOf(SubjectChange change) {
    return facts.get(placeOf(change));
  }

  /** The order of the facts. */
  Comparator<SubjectChange> order() {
    return Comparator.comparing(this::placeOf);
  }

  private int placeOf(SubjectChange change) {
    return places.get(Version.of(change.after()));
  }
}
