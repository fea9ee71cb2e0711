package org.hito.initiative.initiative.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.hito.kit.domain.Decision;

/** What every change of an initiative ends with: its health is looked at anew. */
final class Outcome {

  private Outcome() {}

  /** The change and, when the health is another by it, that too; nothing when neither is new. */
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
