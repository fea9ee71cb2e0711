package org.hito.kit.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much money: an exact amount, or a range where it is not known exactly.
 *
 * @param exact the exact amount, or null
 * @param from the lower bound, or null
 * @param to the upper bound, or null
 */
public record Amount(BigDecimal exact, BigDecimal from, BigDecimal to) {

  /** True if no amount is given. */
  public boolean isUnknown() {
    return exact == null && from == null && to == null;
  }

  /**
   * The violations of a given amount: it must be exact or a range, and not below zero.
   *
   * @param pointer to the object whose members it is
   */
  public List<Violation> violations(String pointer) {
    return Stream.of(
            isSaidTwice() || isHalf()
                ? Optional.of(Violation.of(pointer, "amount-or-range"))
                : Optional.<Violation>empty(),
            negative(pointer + "/amount", exact),
            negative(pointer + "/from", from),
            negative(pointer + "/to", to),
            isUpsideDown()
                ? Optional.of(Violation.of(pointer + "/to", "range-upside-down"))
                : Optional.<Violation>empty())
        .flatMap(Optional::stream)
        .toList();
  }

  private boolean isSaidTwice() {
    return exact != null && (from != null || to != null);
  }

  private boolean isHalf() {
    return (from == null) != (to == null);
  }

  private boolean isUpsideDown() {
    return exact == null && from != null && to != null && from.compareTo(to) > 0;
  }

  /** The violation of an amount below zero; null passes. */
  public static Optional<Violation> negative(String pointer, BigDecimal amount) {
    return amount != null && amount.signum() < 0
        ? Optional.of(Violation.of(pointer, "negative"))
        : Optional.empty();
  }
}
