package org.hito.kit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.hito.kit.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreconditionsTest {

  /** For version 3; 0 stands for an open way. */
  @ParameterizedTest
  @CsvSource({
    // If-Match, If-Match: *, If-None-Match: *, create, touch, change, move
    "    ,  false, false,   0,   0, 428,   0",
    "   3,  false, false, 412,   0,   0,   0",
    "   2,  false, false, 412,   0, 412, 412",
    "  -1,  false, false, 412,   0, 412, 412",
    "    ,  true,  false, 412,   0,   0,   0",
    "    ,  false, true,    0, 412, 428,   0"
  })
  void eachPreconditionForbidsWhatItMustAndNoMore(
      Long ifMatch,
      boolean anyVersion,
      boolean onlyIfAbsent,
      int create,
      int touch,
      int change,
      int move) {
    // When
    Preconditions preconditions = new Preconditions(ifMatch, anyVersion, onlyIfAbsent);

    // Then
    assertEquals(create, status(preconditions.onCreate()));
    assertEquals(touch, status(preconditions.onExisting()));
    assertEquals(change, status(preconditions.onChange(3)));
    assertEquals(move, status(preconditions.onMove(3)));
  }

  private static int status(Optional<Problem> problem) {
    return problem.map(Problem::status).orElse(0);
  }
}
