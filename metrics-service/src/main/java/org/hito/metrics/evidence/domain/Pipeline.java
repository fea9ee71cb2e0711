package org.hito.metrics.evidence.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.hito.metrics.measure.domain.Counting;
import org.hito.metrics.subject.domain.Subject;

/** The promises under way that would change a count if they were kept. */
public final class Pipeline {

  /**
   * One of them.
   *
   * @param commitment as it is now
   * @param amount by which the count would change
   */
  public record Promise(Subject commitment, BigDecimal amount) {}

  private final Counting counting;
  private final int most;
  private final List<Promise> listed = new ArrayList<>();
  private long total;
  private BigDecimal sum = BigDecimal.ZERO;

  /**
   * Nothing yet.
   *
   * @param most more promises than this are summed but not listed
   */
  public Pipeline(Counting counting, int most) {
    this.counting = counting;
    this.most = most;
  }

  /** Adds those of the candidates that would change the count. */
  public void add(List<Subject> candidates) {
    for (Subject candidate : candidates) {
      BigDecimal amount = counting.gainIfKept(candidate);
      if (amount.signum() != 0) {
        total++;
        sum = sum.add(amount);
        if (listed.size() < most) {
          listed.add(new Promise(candidate, amount));
        }
      }
    }
  }

  /** The first of them, in the order they were added. */
  public List<Promise> listed() {
    return List.copyOf(listed);
  }

  /** How many are not listed. */
  public long omitted() {
    return total - listed.size();
  }

  /** The total by which they would change the count. */
  public BigDecimal sum() {
    return sum;
  }
}
