package org.hito.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {

  @ParameterizedTest
  @CsvSource({
    "2018,       2018-01-01, 2018-12-31",
    "2020-02,    2020-02-01, 2020-02-29",
    "2021-02,    2021-02-01, 2021-02-28",
    "2022-04-30, 2022-04-30, 2022-04-30"
  })
  void itMayMeanAnyDayOfItsPrecision(String text, LocalDate first, LocalDate last) {
    // When
    PartialDate date = PartialDate.parse(text);

    // Then
    assertEquals(new PartialDate(text, first, last), date);
    assertEquals(text, date.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "20",
        "2022-4",
        "2022-13",
        "2022-02-30",
        "30.04.2022",
        "2022/04/30",
        "+022-04",
        "22-04-2022",
        "0000",
        "0000-12",
        "0000-01-01",
        "2022-04-30T00:00:00Z",
        "２０２２"
      })
  void anythingElseIsInvalid(String text) {
    // When
    Optional<PartialDate> date = PartialDate.tryParse(text);

    // Then
    assertEquals(Optional.empty(), date);
    assertThrows(IllegalArgumentException.class, () -> PartialDate.parse(text));
  }

  @Test
  void itIsBeforeAnotherOnlyWhenNoDayCouldBeBoth() {
    // Given
    PartialDate april = PartialDate.parse("2022-04");

    // When
    boolean beforeMay = april.isBefore(PartialDate.parse("2022-05-01"));
    boolean beforeItsOwnYear = april.isBefore(PartialDate.parse("2022"));
    boolean beforeItsLastDay = april.isBefore(PartialDate.parse("2022-04-30"));

    // Then
    assertTrue(beforeMay);
    assertFalse(beforeItsOwnYear);
    assertFalse(beforeItsLastDay);
  }

  @Test
  void theOrderIsByTheFirstDayAndThenByTheLast() {
    // Given
    Stream<PartialDate> dates =
        Stream.of("2022-04", "2022", "2021-12-31", "2022-01-01", "2022-01").map(PartialDate::parse);

    // When
    List<String> sorted = dates.sorted().map(PartialDate::text).toList();

    // Then
    assertEquals(List.of("2021-12-31", "2022-01-01", "2022-01", "2022", "2022-04"), sorted);
  }

  @Test
  void itBeginsWithItsFirstDayAndHasPassedAfterItsLast() {
    // Given
    PartialDate february = PartialDate.parse("2024-02");

    // When
    Instant begins = february.begins();
    Instant passes = february.passes();

    // Then
    assertEquals(Instant.parse("2024-02-01T00:00:00Z"), begins);
    assertEquals(Instant.parse("2024-03-01T00:00:00Z"), passes);
  }
}
