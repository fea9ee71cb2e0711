package org.hito.metrics.progress.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hito.metrics.progress.domain.Forecast.Point;
import org.hito.metrics.progress.domain.Forecast.Promise;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-04-11");

  @ParameterizedTest
  @CsvSource({
    "0, 10, 20, 2026-07-20",
    "10, 0, -5, 2026-05-31",
    "0, 3, 10, 2026-12-01",
    "0, 10, 11, 2026-04-21",
    "0, 0, 10,",
    "5, 4, 10,",
    "0, 10, 10,",
    "0, 0.000001, 1000000,"
  })
  void theLineThroughTwoPointsIsFollowedToTheTarget(
      BigDecimal from, BigDecimal to, BigDecimal target, LocalDate expected) {
    assertEquals(
        Optional.ofNullable(expected),
        Forecast.atPace(
            new Point(TODAY.minusDays(100), from), new Point(TODAY, to), target, TODAY));
  }

  @Test
  void theLineReachesTheTargetOnTheForecastDayAndNotTheDayBefore() {
    Random random = new Random(3);
    for (int i = 0; i < 2_000; i++) {
      // Given
      BigDecimal from = BigDecimal.valueOf(random.nextLong(-500, 500), 1);
      BigDecimal to = BigDecimal.valueOf(random.nextLong(-500, 500), 1);
      BigDecimal target = BigDecimal.valueOf(random.nextLong(-500, 500), 1);
      int days = random.nextInt(1, 400);

      // When
      Optional<LocalDate> met =
          Forecast.atPace(
              new Point(TODAY.minusDays(days), from), new Point(TODAY, to), target, TODAY);

      // Then
      met.ifPresent(
          day -> {
            long after = day.toEpochDay() - TODAY.toEpochDay();
            assertEquals(true, isThere(from, to, target, days, after));
            assertEquals(false, isThere(from, to, target, days, after - 1));
          });
    }
  }

  private static boolean isThere(
      BigDecimal from, BigDecimal to, BigDecimal target, long days, long after) {
    BigDecimal pace = to.subtract(from);
    BigDecimal gone = pace.multiply(BigDecimal.valueOf(after));
    BigDecimal left = target.subtract(to).multiply(BigDecimal.valueOf(days));
    return pace.signum() * gone.compareTo(left) >= 0;
  }

  @Test
  void promisesAreKeptOnTheDayTheyAreDue() {
    // Given
    List<Promise> promises =
        List.of(
            new Promise(LocalDate.parse("2027-01-31"), new BigDecimal("2")),
            new Promise(null, new BigDecimal("100")),
            new Promise(LocalDate.parse("2026-12-31"), new BigDecimal("3")));

    // When
    var five = Forecast.byPromises(BigDecimal.ZERO, promises, new BigDecimal("5"), TODAY);
    var three = Forecast.byPromises(BigDecimal.ZERO, promises, new BigDecimal("3"), TODAY);
    var six = Forecast.byPromises(BigDecimal.ZERO, promises, new BigDecimal("6"), TODAY);

    // Then
    assertEquals(Optional.of(LocalDate.parse("2027-01-31")), five);
    assertEquals(Optional.of(LocalDate.parse("2026-12-31")), three);
    assertEquals(Optional.empty(), six);
  }
}
