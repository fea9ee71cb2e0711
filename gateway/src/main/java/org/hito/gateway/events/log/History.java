package org.hito.gateway.events.log;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How far a reader has come in the services' own logs, which begin with the first fact. They are
 * read one after the other, each up to the fact that was its last when the reader began.
 *
 * @param logs in a fixed order; new ones are added at the end
 */
public record History(List<Reach> logs) {

  /**
   * How far a reader has come in one log.
   *
   * @param after the number of the last fact it has, or 0
   * @param upTo the number of the last fact that it reads there
   */
  public record Reach(long after, long upTo) {

    boolean isOver() {
      return after >= upTo;
    }
  }

  private static final Reach NOTHING = new Reach(0, 0);

  public History {
    logs = List.copyOf(logs);
  }

  /**
   * A reader's place before the first fact.
   *
   * @param last the number of the last fact of each log
   */
  public static History beforeAll(List<Long> last) {
    return new History(last.stream().map(number -> new Reach(0, number)).toList());
  }

  /** The log that is read now; empty if all have been read. */
  public OptionalInt current() {
    return IntStream.range(0, logs.size()).filter(log -> !logs.get(log).isOver()).findFirst();
  }

  /** How many facts are left, at most: some numbers were never used. */
  public long missing() {
    return logs.stream().mapToLong(log -> Math.max(0, log.upTo() - log.after())).sum();
  }

  /** The place of a reader that has everything before either of two places. */
  History join(History other) {
    List<Reach> joined = new ArrayList<>();
    for (int log = 0; log < Math.max(logs.size(), other.logs.size()); log++) {
      Reach one = log < logs.size() ? logs.get(log) : NOTHING;
      Reach two = log < other.logs.size() ? other.logs.get(log) : NOTHING;
      joined.add(new Reach(Math.max(one.after(), two.after()), Math.max(one.upTo(), two.upTo())));
    }
    return new History(joined);
  }

  /** The place after a fact of a log. */
  public History after(int log, long number) {
    List<Reach> moved = new ArrayList<>(logs);
    moved.set(log, new Reach(number, logs.get(log).upTo()));
    return new History(moved);
  }
}
