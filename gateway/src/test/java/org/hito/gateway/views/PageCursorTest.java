package org.hito.gateway.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.regex.Pattern;
import org.hito.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageCursorTest {

  private static final Pattern FORM = Pattern.compile("(\\d) ([a-z]+) ([a-z]+)");
  private static final String CURSOR = PageCursor.write("3 mou commitment", "search mou");

  @Test
  void aCursorIsReadBack() {
    assertEquals("3 mou commitment", PageCursor.read(CURSOR, "search mou", FORM).group());
  }

  @Test
  void aCursorOfAnotherQuestionIsRefused() {
    assertThrows(ProblemException.class, () -> PageCursor.read(CURSOR, "search memo", FORM));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "%", "AAAA", "IjAwMDAwMDAwMDAwMDAwMDAi"})
  void anInventedCursorIsRefused(String cursor) {
    // When
    var refused = refusal(cursor);

    // Then
    assertEquals(400, refused.problem().status());
    assertEquals("invalid-cursor", refused.problem().code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "3", "3 mou", "33 mou commitment", "3 m\u0000 commitment"})
  void aCursorThatIsForgedButImpossibleIsRefused(String content) {
    // Given
    String cursor = PageCursor.write(content, "search mou");

    // When
    var refused = refusal(cursor);

    // Then
    assertEquals(400, refused.problem().status());
    assertEquals("invalid-cursor", refused.problem().code());
  }

  private static ProblemException refusal(String cursor) {
    return assertThrows(ProblemException.class, () -> PageCursor.read(cursor, "search mou", FORM));
  }
}
