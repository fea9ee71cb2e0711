package org.hito.gateway.changes.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeTest {

  private final SortedMap<String, List<Entry<String>>> logs = new TreeMap<>();

  private void given(String log, long place, int second) {
    logs.computeIfAbsent(log, name -> new ArrayList<>())
        .add(new Entry<>(log, place, Instant.ofEpochSecond(second), log + place));
  }

  private LogPage<String> page(String log, long after, int limit) {
    List<Entry<String>> all = logs.get(log);
    List<Entry<String>> page =
        all.stream().filter(entry -> entry.place() > after).limit(limit).toList();
    long end = all.get(all.size() - 1).place();
    return new LogPage<>(after, page, end, end);
  }

  private Merge<String> merge(Map<String, Long> before, int limit, List<String> present) {
    SortedMap<String, LogPage<String>> pages = new TreeMap<>();
    present.forEach(log -> pages.put(log, page(log, before.getOrDefault(log, 0L), limit)));
    return Merge.of(before, pages, limit, Comparator.naturalOrder());
  }

  private static List<String> shown(Merge<String> merge) {
    return merge.entries().stream().map(Entry::shown).toList();
  }

  @Test
  void whatWasRecordedEarlierComesFirst() {
    // Given
    given("a", 1, 10);
    given("b", 1, 5);
    given("b", 2, 20);

    // When
    Merge<String> merge = merge(Map.of(), 10, List.of("a", "b"));

    // Then
    assertEquals(List.of("b1", "a1", "b2"), shown(merge));
    assertEquals(Map.of("a", 1L, "b", 2L), merge.places());
    assertFalse(merge.more());
  }

  @Test
  void aLogKeepsItsOrderAlthoughClocksDiffer() {
    // Given
    given("a", 1, 10);
    given("a", 2, 8);
    given("b", 1, 9);

    // When
    Merge<String> merge = merge(Map.of(), 10, List.of("a", "b"));

    // Then
    assertEquals(List.of("b1", "a1", "a2"), shown(merge));
  }

  @Test
  void aLogThatIsMissingIsReadLater() {
    // Given
    given("a", 1, 1);
    given("b", 1, 2);
    Merge<String> without = merge(Map.of("a", 0L, "b", 0L), 10, List.of("a"));

    // When
    Merge<String> with = merge(without.places(), 10, List.of("a", "b"));

    // Then
    assertEquals(List.of("a1"), shown(without));
    assertEquals(List.of("b1"), shown(with));
  }

  @Test
  void aLogThatWasOnlySearchedContinuesWhereTheSearchEnded() {
    // Given
    SortedMap<String, LogPage<String>> pages =
        new TreeMap<>(Map.of("a", new LogPage<>(3, List.of(), 10_003, 50_000)));

    // When
    Merge<String> merge = Merge.of(Map.of("a", 3L), pages, 10, Comparator.naturalOrder());

    // Then
    assertEquals(Map.of("a", 10_003L), merge.places());
    assertTrue(merge.more());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void pagesOfAnySizeShowEachEntryOnce(long seed) {
    // Given
    Random random = new Random(seed);
    for (String log : List.of("a", "b", "c")) {
      IntStream.rangeClosed(1, 1 + random.nextInt(40))
          .forEach(place -> given(log, place * 3L, random.nextInt(60)));
    }
    List<String> seen = new ArrayList<>();

    // When
    Map<String, Long> places = Map.of();
    boolean more = true;
    while (more) {
      List<String> present = logs.keySet().stream().filter(log -> random.nextInt(4) > 0).toList();
      Merge<String> merge = merge(places, 1 + random.nextInt(7), present);
      seen.addAll(shown(merge));
      places = merge.places();
      more = merge.more() || present.size() < 3;
    }

    // Then
    for (String log : logs.keySet()) {
      assertEquals(
          logs.get(log).stream().map(Entry::shown).toList(),
          seen.stream().filter(one -> one.startsWith(log)).toList());
    }
  }
}
