package org.hito.initiative.initiative.domain;

import static org.hito.initiative.initiative.domain.InitiativeStatus.APPROVED;
import static org.hito.initiative.initiative.domain.InitiativeStatus.CANCELLED;
import static org.hito.initiative.initiative.domain.InitiativeStatus.COMPLETED;
import static org.hito.initiative.initiative.domain.InitiativeStatus.IN_PROGRESS;
import static org.hito.initiative.initiative.domain.InitiativeStatus.ON_HOLD;
import static org.hito.initiative.initiative.domain.InitiativeStatus.PROPOSED;
import static org.hito.initiative.initiative.domain.InitiativeStatus.RECOMMENDED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InitiativeStatusTest {

  private static final Map<InitiativeStatus, Set<InitiativeStatus>> ALLOWED =
      Map.of(
          RECOMMENDED, Set.of(PROPOSED, CANCELLED),
          PROPOSED, Set.of(APPROVED, CANCELLED),
          APPROVED, Set.of(IN_PROGRESS, CANCELLED),
          IN_PROGRESS, Set.of(ON_HOLD, COMPLETED, CANCELLED),
          ON_HOLD, Set.of(IN_PROGRESS, CANCELLED),
          COMPLETED, Set.of(IN_PROGRESS),
          CANCELLED, Set.of());

  static Stream<Arguments> everyStatusAndMove() {
    return Stream.of(InitiativeStatus.values())
        .flatMap(from -> Stream.of(InitiativeStatus.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("everyStatusAndMove")
  void aMoveIsAllowedOnlyWhereTheTableSaysSo(InitiativeStatus from, InitiativeStatus to) {
    // When
    boolean allowed = from.allows(to);

    // Then
    assertEquals(ALLOWED.get(from).contains(to), allowed);
  }

  @Test
  void anOpenOneCanBeCancelledAndNothingElseCan() {
    // When
    var cancellable =
        Stream.of(InitiativeStatus.values()).filter(status -> status.allows(CANCELLED)).toList();

    // Then
    assertEquals(
        Stream.of(InitiativeStatus.values()).filter(InitiativeStatus::isOpen).toList(),
        cancellable);
    assertTrue(CANCELLED.allowed().isEmpty());
  }
}
