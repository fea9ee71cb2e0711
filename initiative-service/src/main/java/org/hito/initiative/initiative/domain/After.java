package org.hito.initiative.initiative.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hito.kit.domain.PartialDate;

/**
 * A due date relative to another date.
 *
 * @param milestone the milestone from whose due date it counts, or null
 * @param date the date from which it counts, or null
 * @param period how long after it, as an ISO 8601 period: {@code P5Y}, {@code P1Y6M}, {@code P2W}
 */
public record After(String milestone, PartialDate date, String period) {

  private static final Pattern PERIOD =
      Pattern.compile("P(?=\\d)(\\d{1,4}Y)?(\\d{1,5}M)?(\\d{1,5}W)?(\\d{1,6}D)?");
  private static final int LAST_YEAR = 9999;
  private static final int MONTHS = 12;
  // the lengths of the three forms of a date
  private static final int YEAR = 4;
  private static final int MONTH = 7;
  private static final int DAY = 10;

  /** A period above zero; empty for anything else. */
  public static Optional<String> period(String text) {
    return Optional.of(text)
        .filter(given -> PERIOD.matcher(given).matches())
        .filter(given -> !Period.parse(given).isZero());
  }

  boolean isReadable() {
    return period != null && (milestone == null) != (date == null);
  }

  /**
   * The date that lies the period after another one; empty beyond the year 9999. A year stays a
   * year, and a month a month, as long as the period is in whole ones of them. Otherwise it counts
   * from the last day that the other date can mean. If the month has no such day, it is the last
   * day of that month.
   */
  Optional<PartialDate> from(PartialDate base) {
    Period length = Period.parse(period);
    boolean wholeMonths = length.equals(length.withDays(0));
    boolean wholeYears = wholeMonths && length.toTotalMonths() % MONTHS == 0;
    LocalDate last = base.last().plus(length);
    if (last.getYear() > LAST_YEAR) {
      return Optional.empty();
    }
    int known = base.text().length();
    boolean stays = known == YEAR ? wholeYears : known == MONTH && wholeMonths;
    return PartialDate.tryParse(last.toString().substring(0, stays ? known : DAY));
  }
}
