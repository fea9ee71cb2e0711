package org.hito.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveDateTest {

  private static final LocalDate TODAY = LocalDate.parse("2022-05-01");

  @ParameterizedTest
  @CsvSource({
    "2022-05-01, 2022-04-30, ",
    "2022-05-02, 2022-04-30, date-in-future",
    "2022-05, 2022-04-30, ",
    "2022-06, 2022-04-30, date-in-future",
    "2022-04-29, 2022-04-30, date-before-last-move",
    "2022-04, 2022-04-30, ",
    "2022-04-01, 2022-04, ",
    "2022-04-01, , "
  })
  void aDateIsRefusedOnlyWhenEveryDayItCanMeanIsWrong(String on, String last, String code) {
    // When
    Optional<Violation> violation =
        MoveDate.violation(
            PartialDate.parse(on), last == null ? null : PartialDate.parse(last), TODAY);

    // Then
    assertEquals(Optional.ofNullable(code), violation.map(Violation::code));
  }
}
