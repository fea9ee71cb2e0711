package org.hito.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.hito.kit.language.Language;
import org.junit.jupiter.api.Test;

class ProblemTextsTest {

  private final ProblemTexts texts = new ProblemTexts(ProblemTextsTest.class.getClassLoader());

  @Test
  void argumentsAreReplacedOnceAndNeverRecursively() {
    // Given
    Map<String, Object> arguments = Map.of("name", "{known}", "known", "$1 \\");

    // When
    String text = texts.text(Language.EN, "unknown-query-parameter.detail", arguments);

    // Then
    assertEquals("The query parameter '{known}' is not known here. Known: $1 \\.", text);
  }

  @Test
  void aMissingTextIsItsKey() {
    // When
    String text = texts.text(Language.ES, "nobody-wrote-this", Map.of());

    // Then
    assertEquals("nobody-wrote-this", text);
  }
}
