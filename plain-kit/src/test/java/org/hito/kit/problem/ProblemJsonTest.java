package org.hito.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.hito.kit.language.Language;
import org.junit.jupiter.api.Test;

class ProblemJsonTest {

  private final ProblemJson json =
      new ProblemJson(new ProblemTexts(ProblemJsonTest.class.getClassLoader()));

  @Test
  void brokenRulesAreListedInTheReadersLanguage() throws JsonProcessingException {
    // Given
    Problem problem = Problem.invalid(List.of(Violation.of("/name", "too-long", "maximum", 500)));

    // When
    JsonNode written = json.write(problem, Language.ES, "r-1");

    // Then
    assertEquals(
        new ObjectMapper()
            .readTree(
                """
            {"type":"/problems/invalid-request","title":"El cuerpo incumple reglas","status":422,
             "detail":"Cada regla incumplida está en 'errors' con su lugar.","instance":"r-1",
             "code":"invalid-request",
             "errors":[{"pointer":"/name","code":"too-long",
                        "message":"Puede tener 500 caracteres como máximo"}]}
            """),
        written);
  }

  @Test
  void ofALongValueOnlyTheBeginningIsRepeated() {
    // Given
    Problem problem = Problem.invalidQuery("q", "😀".repeat(8_000), "phrase");

    // When
    String detail = json.write(problem, Language.EN, "r-3").get("detail").textValue();

    // Then
    assertTrue(detail.contains("'" + "😀".repeat(200) + "…'"), detail);
  }

  @Test
  void anIllegalMoveListsTheAllowedOnes() throws JsonProcessingException {
    // Given
    Rejection rejection =
        Rejection.illegalMove("AGREED", "VERIFIED", List.of("IN_PROGRESS", "DROPPED"));

    // When
    JsonNode written = json.write(Problem.of(rejection), Language.EN, "r-2");

    // Then
    assertEquals(
        new ObjectMapper()
            .readTree(
                """
            {"type":"/problems/illegal-move","title":"The move is not allowed","status":409,
             "detail":"From AGREED there is no move to VERIFIED.","instance":"r-2",
             "code":"illegal-move","allowed":["IN_PROGRESS","DROPPED"]}
            """),
        written);
  }
}
