package org.hito.meeting.meeting.domain;

import java.util.List;

/**
 * The countries that took part: how many, or which ones where that is known.
 *
 * @param number how many
 * @param codes which ones (ISO 3166-1 alpha-2), empty where only the number is known
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

  /** True when the countries themselves are known, not only their number. */
  public boolean areNamed() {
    return !codes.isEmpty();
  }
}
