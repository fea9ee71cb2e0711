package org.hito.kit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hito.kit.domain.WireName;
import org.hito.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListQueryTest {

  private static final Listable THINGS =
      new Listable("thing")
          .filter(Filter.oneOf("kind", "kind"))
          .filter(Filter.oneOf("colour", "colour", Colour.class))
          .filter(Filter.from("dueFrom", "due"))
          .filter(Filter.flag("open", "open"))
          .sort(new Sort("dueOn", "due", "date"));

  private enum Colour implements WireName {
    LIGHT_RED,
    BLUE
  }

  private static ListQuery parse(String... namesAndValues) {
    Map<String, List<String>> parameters = new HashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      parameters.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
    }
    return ListQuery.parse(THINGS, parameters);
  }

  @Test
  void withoutParametersTheFirstPageIsByCode() {
    // When
    ListQuery query = parse();

    // Then
    assertEquals(new ListQuery(new TreeMap<>(), Sort.CODE, false, 50, null), query);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "200, 200", "201, 200", "999999999, 200"})
  void aLimitAboveTheLargestIsTakenForIt(String asked, int limit) {
    // When
    ListQuery query = parse("limit", asked);

    // Then
    assertEquals(limit, query.limit());
  }

  @Test
  void aMinusTurnsTheOrderRound() {
    // When
    ListQuery query = parse("sort", "-dueOn");

    // Then
    assertEquals("dueOn", query.sort().name());
    assertTrue(query.descending());
  }

  @ParameterizedTest
  @CsvSource({
    "size,         large,                unknown-query-parameter",
    "colour,       red,                  invalid-query-parameter",
    "colour,       LIGHT_RED,            invalid-query-parameter",
    "colour,       'blue,red',           invalid-query-parameter",
    "colour,       'blue,',              invalid-query-parameter",
    "limit,        0,                    invalid-query-parameter",
    "limit,        -1,                   invalid-query-parameter",
    "limit,        9999999999,           invalid-query-parameter",
    "limit,        many,                 invalid-query-parameter",
    "sort,         version,              invalid-query-parameter",
    "sort,         --dueOn,              invalid-query-parameter",
    "kind,         '',                   invalid-query-parameter",
    "kind,         'a,,b',               invalid-query-parameter",
    "dueFrom,      2026-02-30,           invalid-query-parameter",
    "dueFrom,      2026-02,              invalid-query-parameter",
    "open,         yes,                  invalid-query-parameter",
    "q,            '',                   invalid-query-parameter",
    "updatedSince, 2026-02-01,           invalid-query-parameter",
    "updatedSince, 2026-13-01T00:00:00Z, invalid-query-parameter",
    "updatedSince, 9999-12-31T23:59:59-18:00, invalid-query-parameter",
    "updatedSince, 0001-01-01T00:00:00+18:00, invalid-query-parameter",
    "updatedSince, 0000-01-01T00:00:00Z, invalid-query-parameter",
    "dueFrom,      0000-01-01,           invalid-query-parameter",
    "dueFrom,      -0001-01-01,          invalid-query-parameter"
  })
  void unknownAndUnreadableParametersAreRefused(String name, String value, String code) {
    // When
    ProblemException refused = assertThrows(ProblemException.class, () -> parse(name, value));

    // Then
    assertEquals(400, refused.problem().status());
    assertEquals(code, refused.problem().code());
    assertEquals(name, refused.problem().arguments().get("name"));
  }

  @ParameterizedTest
  @CsvSource({
    "colour,       'blue,light-red',                'blue,light-red'",
    "dueFrom,      0001-01-01,                      0001-01-01",
    "updatedSince, 2026-01-01T12:00:00+17:30,       2025-12-31T18:30:00Z",
    "updatedSince, 2026-01-01t00:00z,               2026-01-01T00:00:00Z"
  })
  void theDatabaseIsGivenOneFormOfEach(String name, String value, String form) {
    // When
    ListQuery query = parse(name, value);

    // Then
    assertEquals(form, query.filters().get(name));
  }

  @Test
  void anUnknownValueIsRefusedWithTheListOfValues() {
    // When
    ProblemException refused =
        assertThrows(ProblemException.class, () -> parse("colour", "blue,red"));

    // Then
    assertEquals(List.of("light-red", "blue"), refused.problem().allowed());
    assertEquals("red", refused.problem().arguments().get("value"));
  }

  @Test
  void controlCharactersNeverReachTheDatabase() {
    assertThrows(ProblemException.class, () -> parse("q", "a\u0000b"));
    assertThrows(ProblemException.class, () -> parse("kind", "\u0000"));
    assertThrows(ProblemException.class, () -> parse("q", "\uD800"));
    assertThrows(ProblemException.class, () -> parse("q", "\uFFFD"));
  }

  @Test
  void aParameterGivenTwiceIsRefused() {
    // Given
    Map<String, List<String>> twice = Map.of("kind", List.of("a", "b"));

    // When
    ProblemException refused =
        assertThrows(ProblemException.class, () -> ListQuery.parse(THINGS, twice));

    // Then
    assertEquals("invalid-query-parameter", refused.problem().code());
  }

  @Test
  void aCursorIsBoundToFiltersAndOrderAndNotToTheLimit() {
    // Given
    String fingerprint = parse("kind", "mou", "limit", "10").fingerprint("thing");

    // When
    String otherLimit = parse("kind", "mou", "limit", "20").fingerprint("thing");
    String otherKind = parse("kind", "event", "limit", "10").fingerprint("thing");
    String otherOrder = parse("kind", "mou", "sort", "-code").fingerprint("thing");

    // Then
    assertEquals(fingerprint, otherLimit);
    assertNotEquals(fingerprint, otherKind);
    assertNotEquals(fingerprint, otherOrder);
  }
}
