package org.hito.catalog.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredStateTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest(name = "{0} holds {1}: {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,\"version\":3}                 | {\"a\":1}                   | true",
        "{\"a\":1.0}                             | {\"a\":1.00}                | true",
        "{\"a\":{\"en\":\"x\",\"es\":\"y\"}}     | {\"a\":{\"es\":\"y\"}}      | true",
        "{\"status\":\"HELD\"}                   | {\"status\":\"PLANNED\"}    | true",
        "{}                                      | {\"a\":null}                | true",
        "{\"a\":1}                               | {\"a\":2}                   | false",
        "{}                                      | {\"a\":1}                   | false",
        "{\"a\":[1,2]}                           | {\"a\":[1]}                 | false",
        "{\"a\":[{\"b\":1,\"resolved\":true}]}   | {\"a\":[{\"b\":1}]}         | true",
        "{\"a\":\"1\"}                           | {\"a\":1}                   | false",
        "{\"value\":1,\"range\":{\"from\":1,\"to\":2}} | {\"range\":{\"from\":1,\"to\":2.0}} | true",
        "{\"value\":1,\"range\":{\"from\":1,\"to\":2}} | {\"range\":{\"from\":1,\"to\":3}} | false",
        "{\"value\":1,\"range\":{\"from\":1,\"to\":2}} | {\"value\":1}               | false",
        "{\"value\":1}                         | {\"range\":{\"from\":1,\"to\":2}} | false",
        "{\"value\":1,\"range\":{\"from\":1,\"to\":2}} | {\"value\":{\"from\":1,\"to\":2}} | true",
        "{\"value\":1,\"range\":{\"from\":1,\"to\":2}} | {\"value\":{\"from\":1,\"to\":3}} | false",
        "{\"value\":1}                         | {\"value\":{\"from\":1,\"to\":2}} | false"
      })
  void thePlatformMayHoldMoreButNothingElse(String held, String declared, boolean holds)
      throws Exception {
    // Given
    var before = JSON.readTree(held);
    var asked = JSON.readTree(declared);

    // When
    boolean answer = DeclaredState.holds(before, asked);

    // Then
    assertEquals(holds, answer);
  }
}
