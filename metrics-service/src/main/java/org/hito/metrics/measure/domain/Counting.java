package org.hito.metrics.measure.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hito.metrics.subject.domain.Subject;

/**
 * How one indicator counts. {@link #shift} is what a fact costs, whatever came before; {@link
 * #recount} starts from nothing and is what the other is checked against.
 *
 * @param indicator the indicator's code
 * @param measure what it counts
 */
public record Counting(String indicator, Counted measure) {

  /** The subject's part in the value, or empty when it has none. */
  public Optional<Input> input(Subject subject) {
    BigDecimal amount = measure.amount(indicator, subject);
    return amount.signum() == 0
        ? Optional.empty()
        : Optional.of(Input.of(subject, amount, subject.trail().enteredAnyOf(measure.statuses())));
  }

  /**
   * What a fact changes.
   *
   * @param before the subject before the fact, or null when the fact made it known
   * @param after the subject after it
   */
  public Shift shift(Subject before, Subject after) {
    Input out = before == null ? null : input(before).orElse(null);
    Input in = input(after).orElse(null);
    BigDecimal ifKeptBefore =
        before == null ? BigDecimal.ZERO : measure.amountIfKept(indicator, before);
    return new Shift(
        amount(in).subtract(amount(out)),
        measure.amountIfKept(indicator, after).subtract(ifKeptBefore),
        out,
        in);
  }

  /** Everything from scratch. */
  public Recount recount(Iterable<Subject> subjects) {
    Tally tally = Tally.NOTHING;
    List<Input> inputs = new ArrayList<>();
    for (Subject subject : subjects) {
      Shift shift = shift(null, subject);
      tally = tally.plus(shift);
      Optional.ofNullable(shift.after()).ifPresent(inputs::add);
    }
    return new Recount(tally, inputs);
  }

  private static BigDecimal amount(Input input) {
    return input == null ? BigDecimal.ZERO : input.amount();
  }

  /** The sums, and every input that made them. */
  public record Recount(Tally tally, List<Input> inputs) {
    public Recount {
      inputs = List.copyOf(inputs);
    }
  }
}
