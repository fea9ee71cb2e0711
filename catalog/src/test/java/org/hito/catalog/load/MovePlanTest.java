package org.hito.catalog.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hito.catalog.load.MovePlan.Story;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovePlanTest {

  @ParameterizedTest(name = "declared [{0}], made [{1}]: {2} to make, {3}")
  @CsvSource({
    "'',                      '',                                    0, AS_DECLARED",
    "IN_PROGRESS,             '',                                    1, AS_DECLARED",
    "IN_PROGRESS,             IN_PROGRESS,                           0, AS_DECLARED",
    "IN_PROGRESS DELIVERED,   '',                                    2, AS_DECLARED",
    "IN_PROGRESS DELIVERED,   IN_PROGRESS,                           1, AS_DECLARED",
    "IN_PROGRESS,             IN_PROGRESS DELIVERED,                 0, FURTHER",
    "'',                      IN_PROGRESS,                           0, FURTHER",
    "IN_PROGRESS DELIVERED,   IN_PROGRESS BLOCKED,                   0, DIVERGED",
    "IN_PROGRESS DELIVERED,   DROPPED,                               0, DIVERGED",
    // reopened by people: its status is that of the first declared move, and is not delivered again
    "IN_PROGRESS DELIVERED,   IN_PROGRESS DELIVERED IN_PROGRESS,     0, FURTHER"
  })
  void theMissingMovesFollowFromThoseMade(
      String declared, String made, int remaining, Story story) {
    // Given
    List<String> wanted = words(declared);
    List<String> done = words(made);

    // When
    MovePlan plan = MovePlan.of(wanted, done);

    // Then
    assertEquals(new MovePlan(remaining, story), plan);
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }
}
