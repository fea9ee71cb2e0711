package org.hito.kit.sql;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedSqlTest {

  @Test
  void eachOccurrenceOfANameHasANumber() {
    // When
    NumberedSql read = NumberedSql.of("SELECT a FROM t WHERE a = :a AND (b = :b_2 OR c = :a)");

    // Then
    assertEquals("SELECT a FROM t WHERE a = $1 AND (b = $2 OR c = $3)", read.sql());
    assertEquals(List.of("a", "b_2", "a"), read.names());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT now()::text",
        "SELECT 'at :noon' AS \"a:b\"",
        "SELECT 'it''s :not one'",
        "SELECT 1 -- it's :not one\n",
        "SELECT '$1 \\1', a[1:2] FROM t"
      })
  void whatIsQuotedCommentedOrCastIsNoParameter(String sql) {
    // When
    NumberedSql read = NumberedSql.of(sql);

    // Then
    assertEquals(sql, read.sql());
    assertEquals(List.of(), read.names());
  }

  @Test
  void aParameterMayFollowWhatIsPassedOver() {
    // When
    NumberedSql read = NumberedSql.of("SELECT 'x:y', a::text -- :c\n FROM t WHERE b = :b");

    // Then
    assertEquals("SELECT 'x:y', a::text -- :c\n FROM t WHERE b = $1", read.sql());
  }

  @Test
  void valuesAreInTheOrderOfTheNumbersAndMayBeNull() {
    // Given
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("a", null);
    parameters.put("b", 2);

    // When
    Object[] values = NumberedSql.of("SELECT :b, :a, :b").values(parameters);

    // Then
    assertArrayEquals(new Object[] {2, null, 2}, values);
  }

  @Test
  void aNameWithoutAValueIsAnError() {
    // Given
    NumberedSql read = NumberedSql.of("SELECT :a, :b");
    Map<String, ?> parameters = Map.of("a", 1);

    // When, then
    assertThrows(IllegalArgumentException.class, () -> read.values(parameters));
  }
}
