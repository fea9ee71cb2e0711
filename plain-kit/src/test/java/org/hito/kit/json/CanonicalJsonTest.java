package org.hito.kit.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

  private static String canonical(String json) {
    return CanonicalJson.of(JsonText.parse(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"b\":{\"c\":2,\"d\":3}} | { \"b\": {\"d\": 3, \"c\": 2},\\n \"a\": 1 }",
        "[1.0, 0.10, -0.0]             | [1e0, 1E-1, 0]",
        "[100]                         | [1e2]",
        "\"\\u00e9\"                    | \"é\""
      })
  void equivalentJsonIsEqual(String one, String other) {
    assertEquals(canonical(one), canonical(other.replace("\\n", "\n")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1,2]           | [2,1]",
        "{\"a\":null}     | {}",
        "{\"a\":\"1\"}    | {\"a\":1}",
        "{\"a\":{},\"b\":1} | {\"a\":{\"b\":1}}",
        "[\"a\",\"b\"]    | [\"a,b\"]",
        "[\"a\\\",\\\"b\"] | [\"a\",\"b\"]"
      })
  void differentJsonIsNot(String one, String other) {
    assertNotEquals(canonical(one), canonical(other));
  }
}
