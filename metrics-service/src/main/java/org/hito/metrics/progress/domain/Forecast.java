package org.hito.metrics.progress.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When a target would be met; empty if that cannot be said. */
public final class Forecast {
  private static final BigDecimal LONGEST_DAYS = BigDecimal.valueOf(36_525);

  private Forecast() {}

  /** A value on a day. */
  public record Point(LocalDate on, BigDecimal value) {}

  /**
   * The amount a promise would add once kept.
   *
   * @param due the day it is due, or null
   */
  public record Promise(LocalDate due, BigDecimal amount) {}

  /** The future day on which a straight line through two points meets the target. */
  public static Optional<LocalDate> atPace(
      Point from, Point to, BigDecimal target, LocalDate today) {
    BigDecimal pace = to.value().subtract(from.value());
    BigDecimal left = target.subtract(to.value());
    long days = ChronoUnit.DAYS.between(from.on(), to.on());
    if (days <= 0 || pace.signum() == 0 || left.signum() != pace.signum()) {
      return Optional.empty();
    }
    BigDecimal needed =
        left.multiply(BigDecimal.valueOf(days)).divide(pace, 0, RoundingMode.CEILING);
    return needed.compareTo(LONGEST_DAYS) > 0
        ? Optional.empty()
        : Optional.of(to.on().plusDays(needed.longValueExact())).filter(day -> day.isAfter(today));
  }

  /** The day the target is met if each promise is kept on the day it is due. */
  public static Optional<LocalDate> byPromises(
      BigDecimal value, List<Promise> promises, BigDecimal target, LocalDate today) {
    int side = target.compareTo(value);
    BigDecimal reached = value;
    for (Promise promise :
        promises.stream()
            .filter(one -> one.due() != null)
            .sorted(Comparator.comparing(Promise::due))
            .toList()) {
      reached = reached.add(promise.amount());
      if (side != 0 && target.compareTo(reached) * side <= 0) {
        return Optional.of(promise.due().isAfter(today) ? promise.due() : today);
      }
    }
    return Optional.empty();
  }
}
