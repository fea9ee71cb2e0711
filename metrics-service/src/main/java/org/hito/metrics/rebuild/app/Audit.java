package org.hito.metrics.rebuild.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.json.Json;
import org.hito.kit.store.Transactions;
import org.hito.metrics.indicator.app.DaySweep;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.indicator.persistence.StandingIndicators;

/**
 * Compares every indicator with a recomputation from scratch. All of it is read at one moment, and
 * nothing waits for it.
 */
@ApplicationScoped
public class Audit {
  private static final String ONE_MOMENT = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ";

  private final Transactions transactions;
  private final DaySweep days;
  private final StandingIndicators indicators;
  private final Scratch scratch;

  Audit(Transactions transactions, DaySweep days, StandingIndicators indicators, Scratch scratch) {
    this.transactions = transactions;
    this.days = days;
    this.indicators = indicators;
    this.scratch = scratch;
  }

  /**
   * What an audit found.
   *
   * @param indicators how many were compared
   * @param differences what is kept otherwise than it should be; none when all is well
   */
  public record Report(int indicators, List<Difference> differences) {
    public Report {
      differences = List.copyOf(differences);
    }
  }

  /** Something that is kept otherwise than it should be. */
  public record Difference(String indicator, String what, String kept, String expected) {}

  /** Compares, after what the day brings has been told. */
  public Uni<Report> run() {
    return days.run()
        .chain(
            () ->
                transactions.write(
                    session ->
                        session
                            .createNativeQuery(ONE_MOMENT)
                            .executeUpdate()
                            .chain(() -> compare(session))));
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
    return scratch
        .of(session, indicator)
        .chain(
            expected ->
                scratch
                    .inputs(session, indicator.code())
                    .map(
                        inputs -> {
                          List<Difference> differences = new ArrayList<>();
                          Standing kept = indicator.standing();
                          Standing due = expected.standing();
                          compare(indicator, "tally", kept.tally(), due.tally(), differences);
                          compare(
                              indicator, "observed", kept.observed(), due.observed(), differences);
                          compare(indicator, "parts", kept.parts(), due.parts(), differences);
                          compare(indicator, "inputs", inputs, expected.rows(), differences);
                          return differences;
                        }));
  }

  private static void compare(
      Indicator indicator, String what, Object kept, Object due, List<Difference> differences) {
    if (!Objects.equals(kept, due)) {
      differences.add(new Difference(indicator.code(), what, Json.write(kept), Json.write(due)));
    }
  }
}
