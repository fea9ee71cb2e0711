package org.hito.kit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.mutiny.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hito.kit.cursor.Cursor;
import org.junit.jupiter.api.Test;

class ListSqlTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final Listable THINGS =
      new Listable("thing")
          .filter(Filter.oneOf("kind", "kind"))
          .filter(Filter.flag("overdue", "due < :today"))
          .sort(new Sort("dueOn", "coalesce(due, 'infinity')", "date"));

  private static ListSql sql(Map<String, String> parameters) {
    Map<String, List<String>> lists = new LinkedHashMap<>();
    parameters.forEach((name, value) -> lists.put(name, List.of(value)));
    return new ListSql(THINGS, "", ListQuery.parse(THINGS, lists), TODAY);
  }

  private static List<Object> values(Tuple tuple) {
    List<Object> values = new ArrayList<>();
    for (int i = 0; i < tuple.size(); i++) {
      values.add(tuple.getValue(i));
    }
    return values;
  }

  @Test
  void aPageReadsOneRowMoreThanItShows() {
    // When
    ListSql.Statement page = sql(Map.of("limit", "10")).page();

    // Then
    assertTrue(
        page.sql()
            .contains(
                "FROM (SELECT code, version, state, created_at, updated_at, code AS sorted"
                    + " FROM thing WHERE true ORDER BY code, code LIMIT 11) AS page "),
        page.sql());
    assertEquals(List.of(), values(page.arguments()));
  }

  @Test
  void theTotalIsReadWithThePageAndCountsAllPages() {
    // Given
    ListSql second = sql(Map.of("kind", "mou")).after(new Cursor("a", "a"));

    // When
    ListSql.Statement page = second.pageAndTotal();

    // Then
    String filtered = "FROM thing WHERE true AND (kind = $1)";
    assertTrue(page.sql().contains(", (SELECT count(*) " + filtered + ") AS total " + filtered));
    assertEquals(List.of("mou", "a", "a"), values(page.arguments()));
  }

  @Test
  void clientValuesAreBoundAndNeverInlined() {
    // Given
    String hostile = "x'--;DROP";

    // When
    ListSql.Statement page = sql(Map.of("kind", hostile, "q", "' OR '1'='1")).page();

    // Then
    assertFalse(page.sql().contains("DROP") || page.sql().contains("'1'"));
    assertEquals(List.of(hostile, "' OR '1'='1"), values(page.arguments()));
    assertTrue(page.sql().contains("(kind = $1)"));
  }

  @Test
  void aCommaMeansOr() {
    // When
    ListSql.Statement page = sql(Map.of("kind", "mou,study")).page();

    // Then
    assertTrue(page.sql().contains("(kind = ANY(string_to_array($1, ',')))"));
    assertEquals(List.of("mou,study"), values(page.arguments()));
  }

  @Test
  void aFlagIsAskedToHoldOrNotToOnTheDay() {
    // When
    ListSql.Statement holds = sql(Map.of("overdue", "true")).count();
    ListSql.Statement not = sql(Map.of("overdue", "false")).count();

    // Then
    assertEquals("SELECT count(*) FROM thing WHERE true AND (due < $1)", holds.sql());
    assertEquals("SELECT count(*) FROM thing WHERE true AND (NOT (due < $1))", not.sql());
    assertEquals(List.of(TODAY), values(not.arguments()));
  }

  @Test
  void theNextPageContinuesAfterTheLastRowInEitherDirection() {
    // Given
    ListSql descending = sql(Map.of("kind", "mou", "sort", "-dueOn"));

    // When
    ListSql.Statement page = descending.after(new Cursor("2026-01-01", "a")).page();

    // Then
    assertTrue(
        page.sql()
            .endsWith(
                "AND (coalesce(due, 'infinity'), code) < (CAST(CAST($2 AS text) AS date), $3)"
                    + " ORDER BY coalesce(due, 'infinity') DESC, code DESC LIMIT 51) AS page"
                    + " WINDOW rows_to_it AS (ORDER BY sorted DESC, code DESC)"
                    + " ORDER BY sorted DESC, code DESC"),
        page.sql());
    assertEquals(List.of("mou", "2026-01-01", "a"), values(page.arguments()));
  }

  @Test
  void theScopeIsBoundTooAndHasItsOwnOrder() {
    // Given
    Listable parts =
        Listable.within(
            "part", "owner = :scope AND since < :today", new Sort("since", "since", "date"));

    // When
    ListSql.Statement page =
        new ListSql(parts, "o'x", ListQuery.parse(parts, Map.of()), TODAY).page();

    // Then
    assertTrue(
        page.sql().contains("WHERE owner = $1 AND since < $2 ORDER BY since, code LIMIT 51) AS"),
        page.sql());
    assertEquals(List.of("o'x", TODAY), values(page.arguments()));
  }
}
