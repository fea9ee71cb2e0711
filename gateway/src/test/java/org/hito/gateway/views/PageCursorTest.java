package org.hito.gateway.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.hito.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCursorTest {

  private static final String CURSOR = PageCursor.write("3 mou commitment", "search mou");

  @Test
  void aCursorIsReadBack() {
    assertEquals("3 mou commitment", PageCursor.read(CURSOR, "search mou"));
  }

  @Test
  void aCursorOfAnotherQuestionIsRefused() {
    assertThrows(ProblemException.class, () -> PageCursor.read(CURSOR, "search memo"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "%", "AAAA", "IjAwMDAwMDAwMDAwMDAwMDAi"})
  void anInventedCursorIsRefused(String cursor) {
    // When
    var refused = assertThrows(ProblemException.class, () -> PageCursor.read(cursor, "search mou"));

    // Then
    assertEquals(400, refused.problem().status());
    assertEquals("invalid-cursor", refused.problem().code());
  }
}
