package org.hito.meeting.reference.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;

/**
 * Which of the references of a command are known.
 *
 * @param codes the known ones, as {@code kind/code}
 */
public record KnownReferences(Set<String> codes) {

  public KnownReferences {
    codes = Set.copyOf(codes);
  }

  /** True if a fact about it has been received. */
  public boolean include(String kind, String code) {
    return codes.contains(kind + "/" + code);
  }

  /** The decision, or a rejection if it accepts a reference to something unknown. */
  public <S, F> Decision<S, F> checked(List<Reference> references, Decision<S, F> decision) {
    return decision instanceof Decision.Accepted
        ? refusal(references).<Decision<S, F>>map(Decision::rejected).orElse(decision)
        : decision;
  }

  private Optional<Rejection> refusal(List<Reference> references) {
    List<Violation> unknown =
        references.stream()
            .filter(reference -> !include(reference.kind(), reference.code()))
            .map(Reference::unknown)
            .toList();
    return unknown.isEmpty() ? Optional.empty() : Optional.of(Rejection.invalid(unknown));
  }
}
