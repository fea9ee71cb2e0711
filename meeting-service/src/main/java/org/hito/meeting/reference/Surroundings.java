package org.hito.meeting.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.hito.meeting.forum.domain.Forum;
import org.hito.meeting.meeting.domain.Meeting;

/**
 * What a decision has to know beside the thing it is about, read in one statement.
 *
 * @param meeting the meeting, for a commitment; else null
 * @param forum the forum, for a meeting or a commitment; else null
 * @param number the next free number of the meeting, where one was asked for
 * @param known the references that are known, as {@code kind/code}
 */
public record Surroundings(Meeting meeting, Forum forum, Long number, Set<String> known) {

  public Surroundings {
    known = Set.copyOf(known);
  }

  /** True when a followed fact told of the thing. */
  public boolean knows(String kind, String code) {
    return known.contains(kind + "/" + code);
  }

  /** The decision, unless it takes what names something unknown. */
  public <S, F> Decision<S, F> checked(List<Reference> references, Decision<S, F> decision) {
    return decision instanceof Decision.Accepted
        ? refusal(references).<Decision<S, F>>map(Decision::rejected).orElse(decision)
        : decision;
  }

  private Optional<Rejection> refusal(List<Reference> references) {
    List<Violation> unknown =
        references.stream()
            .filter(reference -> !knows(reference.kind(), reference.code()))
            .map(Reference::unknown)
            .toList();
    return unknown.isEmpty() ? Optional.empty() : Optional.of(Rejection.invalid(unknown));
  }
}
