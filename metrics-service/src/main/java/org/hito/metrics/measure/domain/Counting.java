package org.hito.metrics.measure.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hito.metrics.subject.domain.Subject;

/**
 * How one indicator counts. {@link #shift} gives the effect of one fact at a cost that does not
 * grow with what was counted before. {@link #recount} starts from scratch, and {@link #shift} is
 * checked against it.
 *
 * @param indicator the indicator's code
 * @param measure what it counts
 */
public record Counting(String indicator, Counted measure) {

  /** The subject's input, or empty if it does not count. */
  public Optional<Input> input(Subject subject) {
    BigDecimal amount = measure.amount(indicator, subject);
    return amount.signum() == 0
        ? Optional.empty()
        : Optional.of(Input.of(subject, amount, subject.trail().enteredAnyOf(measure.statuses())));
  }

  /** The amount by which the sum would change if the subject is a promise that were kept. */
  public BigDecimal gainIfKept(Subject subject) {
    return measure.amountIfKept(indicator, subject).subtract(measure.amount(indicator, subject));
  }

  /**
   * The effect of a fact.
   *
   * @param before the subject before the fact, or null if it is new
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

  /** Counts everything from scratch. */
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

  /** The sums and all inputs. */
  public record Recount(Tally tally, List<Input> inputs) {
    public Recount {
      inputs = List.copyOf(inputs);
    }
  }
}
