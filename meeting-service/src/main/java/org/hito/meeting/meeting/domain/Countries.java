package org.hito.meeting.meeting.domain;

import java.util.List;

/**
 * The participating countries: their number, or their codes where known.
 *
 * @param number their number
 * @param codes their codes (ISO 3166-1 alpha-2), empty where only the number is known
 */
public record Countries(int number, List<String> codes) {

  public Countries {
    codes = List.copyOf(codes);
  }

  public static Countries number(int number) {
    return new Countries(number, List.of());
  }

  public static Countries of(List<String> codes) {
    List<String> distinct = codes.stream().distinct().toList();
    return new Countries(distinct.size(), distinct);
  }

  /** True if the codes are known, not only the number. */
  public boolean areNamed() {
    return !codes.isEmpty();
  }
}
