package org.hito.initiative.initiative.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hito.kit.domain.Decision;

/** Reassesses an initiative's health at the end of every change. */
final class HealthAssessment {

  private HealthAssessment() {}

  /** The change, with a change of health if there is one; nothing if neither changed. */
  static Decision<Initiative, InitiativeFact> of(
      Initiative before, Initiative after, List<InitiativeFact> facts, LocalDate today) {
    Initiative assessed = after.assessed(today);
    Health from = before.health();
    Health to = assessed.health();
    List<InitiativeFact> all =
        from.equals(to)
            ? facts
            : Stream.concat(facts.stream(), Stream.of(new InitiativeFact.HealthChanged(from, to)))
                .toList();
    return all.isEmpty() ? Decision.unchanged(after) : new Decision.Accepted<>(assessed, all);
  }
}
