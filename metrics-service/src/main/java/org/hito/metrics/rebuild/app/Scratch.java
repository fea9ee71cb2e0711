package org.hito.metrics.rebuild.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.metrics.indicator.app.Recounting;
import org.hito.metrics.indicator.app.Recounting.Recounted;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.measure.domain.Input;
import org.hito.metrics.measure.persistence.InputRow;
import org.hito.metrics.measure.persistence.InputStore;

/** Works an indicator out from everything known, without a look at what is kept of it. */
@ApplicationScoped
class Scratch {
  private static final Comparator<InputRow> ORDER =
      Comparator.comparing(InputRow::kind).thenComparing(InputRow::code);

  private final Recounting recounting;
  private final InputStore inputs;

  Scratch(Recounting recounting, InputStore inputs) {
    this.recounting = recounting;
    this.inputs = inputs;
  }

  /**
   * What an indicator should be.
   *
   * @param rows what its count is made of, by kind and code
   */
  record Expected(Standing standing, List<Input> inputs, List<InputRow> rows) {
    /** The indicator as it should be; how fresh it is stays as it was measured, unless it moves. */
    Indicator appliedTo(Indicator kept) {
      Standing before = kept.standing();
      Standing due =
          new Standing(
              standing.tally(),
              standing.observed(),
              standing.parts(),
              before.freshness(),
              before.judgement());
      return due.equals(before) ? kept : kept.withStanding(due.withFreshness(standing.freshness()));
    }
  }

  Uni<Expected> of(Mutiny.Session session, Indicator indicator) {
    return recounting.count(session, indicator).map(counted -> expected(indicator, counted));
  }

  private static Expected expected(Indicator indicator, Recounted counted) {
    return new Expected(
        counted.standing(),
        counted.inputs(),
        counted.inputs().stream()
            .map(input -> InputRow.of(indicator.code(), input))
            .sorted(ORDER)
            .toList());
  }

  /** What is kept, by kind and code. */
  Uni<List<InputRow>> inputs(Mutiny.Session session, String indicator) {
    return inputs.read(session, indicator).map(rows -> rows.stream().sorted(ORDER).toList());
  }
}
