package org.hito.metrics.observing.rest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.hito.kit.bulk.BulkOutcome;
import org.hito.kit.bulk.BulkRow;
import org.hito.kit.domain.Violation;
import org.hito.kit.json.Reading;
import org.hito.kit.problem.Problem;
import org.hito.metrics.observation.domain.Observation;
import org.hito.metrics.observing.app.ObservationService.Outcome;
import org.hito.metrics.observing.app.ObservationService.Taken;

/**
 * The rows of a body of observations: the readable ones, and what is wrong with the others.
 *
 * @param readable those that can be read, in order
 * @param refusals for each row, its own problem or its conflict with an earlier row, or null
 */
record ObservationRows(List<Observation> readable, List<Problem> refusals) {

  /** One that could be read. */
  private record Row(int line, Observation observation) {}

  static ObservationRows read(List<BulkRow> rows) {
    List<Row> readable = new ArrayList<>();
    List<Problem> refusals = new ArrayList<>();
    for (BulkRow row : rows) {
      Problem refusal = row.problem();
      if (refusal == null) {
        Reading<Observation> read = ObservationReader.read(row.body());
        refusal =
            read.violations().isEmpty()
                ? contradiction(read.value(), readable).orElse(null)
                : Problem.invalid(read.violations());
        if (refusal == null) {
          readable.add(new Row(row.line(), read.value()));
        }
      }
      refusals.add(refusal);
    }
    return new ObservationRows(readable.stream().map(Row::observation).toList(), refusals);
  }

  // only the sender can know which of the two is right
  private static Optional<Problem> contradiction(Observation observation, List<Row> above) {
    return above.stream()
        .filter(row -> observation.contradicts(row.observation()))
        .findFirst()
        .map(row -> Violation.of("", "contradicts-line", "line", row.line()))
        .map(violation -> Problem.invalid(List.of(violation)));
  }

  /** The outcome of every row, given those of the readable ones. */
  List<BulkOutcome> withOutcomes(String indicator, List<Outcome> outcomes) {
    Iterator<Outcome> ofReadable = outcomes.iterator();
    return refusals.stream()
        .map(
            refusal ->
                refusal == null
                    ? outcome(indicator, ofReadable.next())
                    : BulkOutcome.refused(refusal))
        .toList();
  }

  private static BulkOutcome outcome(String indicator, Outcome outcome) {
    Taken taken = outcome.taken();
    if (taken == null) {
      return BulkOutcome.refused(outcome.problem());
    }
    if (taken.restated()) {
      return BulkOutcome.restated(
          ObservationView.of(indicator, taken.before().orElseThrow(), taken.direction()));
    }
    return taken.created() ? BulkOutcome.CREATED : BulkOutcome.UNCHANGED;
  }
}
