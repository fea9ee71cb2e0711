package org.hito.gateway.dashboard.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** A horizontal axis of days, from one to another. */
record TimeAxis(LocalDate from, LocalDate to) {

  private static final int[] MONTHS = {1, 3, 6, 12, 24, 60, 120, 240, 600};
  private static final int A_YEAR = 12;

  /** The axis that holds all days, with some room if they are few. */
  static TimeAxis of(List<LocalDate> days) {
    LocalDate first = days.stream().min(LocalDate::compareTo).orElseThrow();
    LocalDate last = days.stream().max(LocalDate::compareTo).orElseThrow();
    long room = ChronoUnit.DAYS.between(first, last) < 60 ? 60 : 0;
    return new TimeAxis(first.minusDays(room), last.plusDays(room));
  }

  /** The share of the axis before a day. */
  double share(LocalDate day) {
    return (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
  }

  /** The beginnings of months or years on it, at most as many as requested. */
  List<LocalDate> ticks(int most) {
    for (int months : MONTHS) {
      List<LocalDate> ticks = ticksEvery(months);
      if (ticks.size() <= most) {
        return ticks;
      }
    }
    return List.of();
  }

  /** Whether its ticks are beginnings of years only. */
  boolean isOfYears(int most) {
    return ticks(most).stream().allMatch(day -> day.getMonthValue() == 1);
  }

  private List<LocalDate> ticksEvery(int months) {
    LocalDate tick = from.withDayOfYear(1);
    if (months > A_YEAR) {
      tick = tick.withYear(from.getYear() - Math.floorMod(from.getYear(), months / A_YEAR));
    }
    List<LocalDate> ticks = new ArrayList<>();
    for (; !tick.isAfter(to); tick = tick.plusMonths(months)) {
      if (!tick.isBefore(from)) {
        ticks.add(tick);
      }
    }
    return ticks;
  }
}
