package org.hito.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MergePatchTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":\"b\"}              | {\"a\":\"c\"}                | {\"a\":\"c\"}",
        "{\"a\":\"b\"}              | {\"b\":\"c\"}                | {\"a\":\"b\",\"b\":\"c\"}",
        "{\"a\":\"b\"}              | {\"a\":null}                 | {}",
        "{\"a\":\"b\",\"b\":\"c\"}  | {\"a\":null}                 | {\"b\":\"c\"}",
        "{\"a\":[\"b\"]}            | {\"a\":\"c\"}                | {\"a\":\"c\"}",
        "{\"a\":\"c\"}              | {\"a\":[\"b\"]}              | {\"a\":[\"b\"]}",
        "{\"a\":{\"b\":\"c\"}}      | {\"a\":{\"b\":\"d\",\"c\":null}} | {\"a\":{\"b\":\"d\"}}",
        "{\"a\":[{\"b\":\"c\"}]}    | {\"a\":[1]}                  | {\"a\":[1]}",
        "[\"a\",\"b\"]              | [\"c\",\"d\"]                | [\"c\",\"d\"]",
        "{\"a\":\"b\"}              | [\"c\"]                      | [\"c\"]",
        "{\"a\":\"foo\"}            | null                         | null",
        "{\"a\":\"foo\"}            | \"bar\"                      | \"bar\"",
        "{\"e\":null}               | {\"a\":1}                    | {\"e\":null,\"a\":1}",
        "[1,2]                      | {\"a\":\"b\",\"c\":null}     | {\"a\":\"b\"}",
        "{}                         | {\"a\":{\"bb\":{\"ccc\":null}}} | {\"a\":{\"bb\":{}}}"
      })
  void theExamplesOfRfc7396ComeOutAsItSays(String target, String patch, String result) {
    // When
    JsonNode patched = MergePatch.apply(json(target), json(patch));

    // Then
    assertEquals(json(result), patched);
  }

  @Test
  void neitherTheTargetNorThePatchIsTouched() {
    // Given
    JsonNode target = json("{\"a\":{\"b\":1}}");
    JsonNode patch = json("{\"a\":{\"b\":2,\"c\":null}}");

    // When
    MergePatch.apply(target, patch);

    // Then
    assertEquals(json("{\"a\":{\"b\":1}}"), target);
    assertEquals(json("{\"a\":{\"b\":2,\"c\":null}}"), patch);
  }

  private static JsonNode json(String text) {
    return Json.read(text, JsonNode.class);
  }
}
