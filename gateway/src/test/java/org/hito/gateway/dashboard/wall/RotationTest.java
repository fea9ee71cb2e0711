package org.hito.gateway.dashboard.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.MultiMap;
import java.util.Set;
import org.hito.gateway.dashboard.page.Filters;
import org.hito.kit.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a wall shows, one after the other. */
class RotationTest {

  private static Rotation of(String show, String every, String at) {
    MultiMap query =
        MultiMap.caseInsensitiveMultiMap().add("show", show).add("every", every).add("at", at);
    return Rotation.of(Filters.of(query, Set.of("show", "every", "at")));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', overview, '', 'show=overview,overdue&every=20&at=1', 1 / 2",
    "'indicators/ict-workers,overdue', 60, 1, overdue, '', 'show=indicators/ict-workers,overdue&every=60&at=0', 2 / 2",
    "'overview,strategies/ict', 5, 7, strategies, ict, 'show=overview,strategies/ict&every=5&at=0', 2 / 2",
    "overdue, 3600, 999999999, overdue, '', 'show=overdue&every=3600&at=0', 1 / 1"
  })
  void oneFollowsTheOtherAndTheLastIsFollowedByTheFirst(
      String show, String every, String at, String kind, String code, String next, String place) {
    // When
    Rotation rotation = of(show, every, at);

    // Then
    assertEquals(kind, rotation.kind());
    assertEquals(code, rotation.code());
    assertEquals(next, rotation.next());
    assertEquals(place, rotation.place());
  }

  @ParameterizedTest
  @CsvSource({
    "everything, 20, 0",
    "'overview,', 20, 0",
    "indicators/<b>, 20, 0",
    "indicators, 20, 0",
    "overview, 4, 0",
    "overview, 3601, 0",
    "overview, often, 0",
    "overview, 20, -1",
    "overview, 99999999999, 0"
  })
  void whatCannotBeShownIsRefused(String show, String every, String at) {
    assertThrows(ProblemException.class, () -> of(show, every, at));
  }
}
