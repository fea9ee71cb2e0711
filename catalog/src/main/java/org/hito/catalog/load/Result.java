package org.hito.catalog.load;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hito.catalog.file.Flaw;

/**
 * The result of one attempt to load an item.
 *
 * @param outcome of the attempt
 * @param remarks for a refused item the reasons, otherwise what was left unchanged, with their
 *     lines
 * @param tryAgainAfter present when the same attempt may pass later
 */
record Result(Outcome outcome, List<Flaw> remarks, Optional<Duration> tryAgainAfter) {

  Result {
    remarks = List.copyOf(remarks);
  }

  static Result of(Outcome outcome) {
    return new Result(outcome, List.of(), Optional.empty());
  }

  boolean isRefused() {
    return outcome == Outcome.REFUSED;
  }

  boolean mayPassLater() {
    return tryAgainAfter.isPresent();
  }

  /** This result, merged with that of the step before, whose remarks stay. */
  Result after(Result earlier) {
    List<Flaw> all = Stream.concat(earlier.remarks.stream(), remarks.stream()).toList();
    return new Result(outcome, all, tryAgainAfter).after(earlier.outcome);
  }

  /** This result, merged with that of an earlier attempt. */
  Result after(Outcome earlier) {
    boolean stronger = outcome != Outcome.REFUSED && earlier.compareTo(outcome) < 0;
    return stronger ? new Result(earlier, remarks, tryAgainAfter) : this;
  }
}
