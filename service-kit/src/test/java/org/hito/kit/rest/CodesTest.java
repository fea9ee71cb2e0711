package org.hito.kit.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.hito.kit.json.Json;
import org.hito.kit.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {

  private static final Map<String, Object> PRESENT =
      Map.of("code", "c", "name", Map.of("en", "n"), "place", "p", "status", "HELD");

  private static JsonNode json(String text) {
    return Json.read(text, JsonNode.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"place\":null}             | {\"code\":\"c\",\"name\":{\"en\":\"n\"}}",
        "{\"$where\":null}            | {\"code\":\"c\",\"name\":{\"en\":\"n\"},\"place\":\"p\",\"$where\":null}",
        "{\"name\":{\"en\":null}}     | {\"code\":\"c\",\"name\":{},\"place\":\"p\"}",
        "{\"name\":{\"fr\":null}}     | {\"code\":\"c\",\"name\":{\"en\":\"n\",\"fr\":null},\"place\":\"p\"}",
        "{\"place\":{\"a\":{\"b\":null}}} | {\"code\":\"c\",\"name\":{\"en\":\"n\"},\"place\":{\"a\":{\"b\":null}}}",
        "[null]                       | [null]"
      })
  void aPatchRemovesNullMembersAndKeepsUnknownNulls(String patch, String body) {
    // When
    JsonNode patched = Codes.patched(PRESENT, json(patch), "status");

    // Then
    assertEquals(json(body), patched);
  }

  @ParameterizedTest
  @CsvSource({"code", "status"})
  void immutableMembersCannotBeRemovedEither(String member) {
    // When
    ProblemException refused =
        assertThrows(
            ProblemException.class,
            () -> Codes.patched(PRESENT, json("{\"" + member + "\":null}"), "status"));

    // Then
    assertEquals("immutable-member", refused.problem().violations().get(0).code());
  }
}
