package org.hito.gateway.endpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.MultiMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTest {

  private static final Set<String> KNOWN = Set.of("agency", "path");

  @ParameterizedTest
  @CsvSource({
    "colour, red,    unknown-query-parameter",
    "agency, '',     invalid-query-parameter",
    "path,   '',     invalid-query-parameter",
    "path,   a\tb,   invalid-query-parameter"
  })
  void whatCannotBeMeantIsRefusedByItsName(String name, String value, String code) {
    // Given
    MultiMap given = MultiMap.caseInsensitiveMultiMap().add(name, value);

    // When
    Problem problem = assertThrows(ProblemException.class, () -> Query.of(given, KNOWN)).problem();

    // Then
    assertEquals(400, problem.status());
    assertEquals(code, problem.code());
    assertEquals(name, problem.arguments().get("name"));
  }

  @Test
  void aParameterIsGivenOnce() {
    // Given
    MultiMap given = MultiMap.caseInsensitiveMultiMap().add("path", "/a").add("path", "/b");

    // When
    Problem problem = assertThrows(ProblemException.class, () -> Query.of(given, KNOWN)).problem();

    // Then
    assertEquals("once", problem.arguments().get("expected"));
  }

  @Test
  void oneThatIsAbsentIsEmpty() {
    // Given
    MultiMap given = MultiMap.caseInsensitiveMultiMap().addAll(Map.of("path", "/a"));

    // When
    Query query = Query.of(given, KNOWN);

    // Then
    assertEquals(Optional.of("/a"), query.text("path"));
    assertEquals(Optional.empty(), query.text("agency"));
  }
}
