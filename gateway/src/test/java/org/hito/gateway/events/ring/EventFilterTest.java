package org.hito.gateway.events.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFilterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                            | ''    | true",
        "*                             | ''    | true",
        "commitment.*                  | ''    | true",
        "commitment.delivered          | ''    | true",
        "indicator.*,commitment.deliv* | ''    | true",
        "commitment.deliver            | ''    | false",
        "commitment.delivered-late     | ''    | false",
        "indicator.*                   | ''    | false",
        "''                            | mou   | true",
        "''                            | other | false",
        "commitment.*                  | other | false",
        "indicator.*                   | mou   | false",
        "commitment.*                  | mou   | true"
      })
  void aFactMustMatchATypeAndASubject(String types, String subjects, boolean accepted) {
    // Given
    var filter = new EventFilter(list(types), Set.copyOf(list(subjects)));
    // When
    boolean accepts = filter.accepts(Facts.fact("commitment.delivered", "mou"));
    // Then
    assertEquals(accepted, accepts);
  }

  private static List<String> list(String values) {
    return Stream.of(values.split(",")).filter(value -> !value.isEmpty()).toList();
  }
}
