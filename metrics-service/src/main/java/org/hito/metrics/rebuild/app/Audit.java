package org.hito.metrics.rebuild.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.json.Json;
import org.hito.kit.sql.Sql;
import org.hito.kit.store.Transactions;
import org.hito.metrics.days.app.DaySweep;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.indicator.persistence.StandingIndicators;
import org.hito.metrics.measure.persistence.InputRow;
import org.hito.metrics.measure.persistence.InputStore;
import org.hito.metrics.movement.app.Recounting;

/**
 * Compares every indicator with a recomputation from scratch. It reads one snapshot and blocks
 * nothing.
 */
@ApplicationScoped
public class Audit {
  private static final String ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";

  private final Transactions transactions;
  private final DaySweep days;
  private final StandingIndicators indicators;
  private final Recounting recounting;
  private final InputStore inputs;

  Audit(
      Transactions transactions,
      DaySweep days,
      StandingIndicators indicators,
      Recounting recounting,
      InputStore inputs) {
    this.transactions = transactions;
    this.days = days;
    this.indicators = indicators;
    this.recounting = recounting;
    this.inputs = inputs;
  }

  /**
   * What an audit found.
   *
   * @param indicators the number compared
   * @param differences the wrongly stored values; empty if all values are right
   */
  public record Report(int indicators, List<Difference> differences) {
    public Report {
      differences = List.copyOf(differences);
    }
  }

  /** A wrongly stored value. */
  public record Difference(String indicator, String what, String kept, String expected) {}

  /** Compares, after publishing the changes of the day. */
  public Uni<Report> run() {
    return days.run()
        .chain(
            () ->
                transactions.write(
                    session ->
                        Sql.change(session, ONE_MOMENT, Map.of()).chain(() -> compare(session))));
  }

  private Uni<Report> compare(Mutiny.Session session) {
    return indicators
        .all(session)
        .chain(
            all ->
                Multi.createFrom()
                    .iterable(all)
                    .onItem()
                    .transformToUniAndConcatenate(indicator -> compare(session, indicator))
                    .collect()
                    .in(ArrayList<Difference>::new, List::addAll)
                    .map(differences -> new Report(all.size(), differences)));
  }

  private Uni<List<Difference>> compare(Mutiny.Session session, Indicator indicator) {
    List<Difference> differences = new ArrayList<>();
    return recounting
        .count(
            session,
            indicator,
            (range, counted) ->
                inputs
                    .read(session, range)
                    .invoke(
                        kept ->
                            compareInputs(
                                indicator, kept, InputStore.rows(range, counted), differences))
                    .replaceWithVoid())
        .invoke(due -> compare(indicator, due, differences))
        .chain(() -> inputs.stray(session, indicator.code(), indicator.counts()))
        .invoke(stray -> compareInputs(indicator, stray, List.of(), differences))
        .replaceWith(differences);
  }

  private static void compare(Indicator indicator, Standing due, List<Difference> differences) {
    Standing kept = indicator.standing();
    compare(indicator, "tally", kept.tally(), due.tally(), differences);
    compare(indicator, "observed", kept.observed(), due.observed(), differences);
    compare(indicator, "parts", kept.parts(), due.parts(), differences);
  }

  // there may be thousands, so only the different ones are reported
  private static void compareInputs(
      Indicator indicator, List<InputRow> kept, List<InputRow> due, List<Difference> differences) {
    compare(indicator, "inputs", without(kept, due), without(due, kept), differences);
  }

  private static List<InputRow> without(List<InputRow> some, List<InputRow> others) {
    Set<InputRow> known = new HashSet<>(others);
    return some.stream().filter(row -> !known.contains(row)).toList();
  }

  private static void compare(
      Indicator indicator, String what, Object kept, Object due, List<Difference> differences) {
    if (!Objects.equals(kept, due)) {
      differences.add(new Difference(indicator.code(), what, Json.write(kept), Json.write(due)));
    }
  }
}
