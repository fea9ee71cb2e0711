package org.hito.gateway.events.ring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventFilterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                            | ''         | true",
        "*                             | ''         | true",
        "commitment.*                  | ''         | true",
        "commitment.delivered          | ''         | true",
        "indicator.*,commitment.deliv* | ''         | true",
        "commitment.deliver            | ''         | false",
        "commitment.delivered-late     | ''         | false",
        "indicator.*                   | ''         | false",
        "''                            | mou        | true",
        "''                            | other      | false",
        "''                            | other,mo*  | true",
        "''                            | mou-*      | false",
        "commitment.*                  | other      | false",
        "indicator.*                   | mou        | false",
        "commitment.*                  | mou        | true"
      })
  void aFactMustMatchATypeAndASubject(String types, String subjects, boolean accepted) {
    // Given
    var filter = EventFilter.of(Map.of(Facet.TYPE, list(types), Facet.SUBJECT, list(subjects)));
    // When
    boolean accepts = filter.accepts(Facts.fact("commitment.delivered", "mou"));
    // Then
    assertEquals(accepted, accepts);
  }

  @ParameterizedTest
  @CsvSource({
    "forum, hled, true",
    "forum, hl*, true",
    "forum, other, false",
    "owner, 'other,economia-mx', true",
    "indicator, second, true",
    "indicator, second-one, false",
    "strategy, *, false"
  })
  void aFactMustHaveAWantedCode(String facet, String values, boolean accepted) {
    // Given
    var fact =
        Facts.fact(
            "commitment.delivered",
            "{\"data\":{\"commitment\":{\"forum\":\"hled\",\"owner\":\"economia-mx\","
                + "\"contributions\":[{\"indicator\":\"first\"},{\"indicator\":\"second\"}]}}}",
            "mou");
    var filter = EventFilter.of(Map.of(facet(facet), list(values)));
    // When
    boolean accepts = filter.accepts(fact);
    // Then
    assertEquals(accepted, accepts);
  }

  @Test
  void withoutAnyValueEveryFactIsWanted() {
    // When
    var filter = EventFilter.of(Map.of(Facet.OWNER, List.of()));
    // Then
    assertSame(EventFilter.ALL, filter);
  }

  private static Facet facet(String parameter) {
    return Stream.of(Facet.values())
        .filter(facet -> facet.parameter().equals(parameter))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> list(String values) {
    return Stream.of(values.split(",")).filter(value -> !value.isEmpty()).toList();
  }
}
