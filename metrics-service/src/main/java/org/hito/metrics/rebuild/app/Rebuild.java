package org.hito.metrics.rebuild.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.ServiceSettings;
import org.hito.kit.domain.Actor;
import org.hito.kit.facts.FactLog;
import org.hito.kit.facts.Origin;
import org.hito.kit.store.Transactions;
import org.hito.metrics.indicator.app.Concerned;
import org.hito.metrics.indicator.app.Concerns;
import org.hito.metrics.indicator.app.IndicatorMover;
import org.hito.metrics.indicator.domain.Cause;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.Movement;
import org.hito.metrics.indicator.persistence.StandingIndicators;
import org.hito.metrics.measure.domain.Derived;
import org.hito.metrics.measure.persistence.InputStore;
import org.hito.metrics.rebuild.messaging.TopicFold;
import org.hito.metrics.rebuild.persistence.RebuiltSubjects;
import org.hito.metrics.rebuild.persistence.RebuiltSubjects.Switched;
import org.hito.metrics.subject.persistence.SubjectStore;

/**
 * Puts everything that is derived on its feet again: the followed things from their topics, and
 * from those and the observations every indicator. Readers are served what was there until all of
 * it is switched at once; while it is switched no fact is applied.
 */
@ApplicationScoped
public class Rebuild {
  private final Transactions transactions;
  private final SubjectStore subjects;
  private final RebuiltSubjects rebuilt;
  private final StandingIndicators indicators;
  private final InputStore inputs;
  private final Concerns concerns;
  private final IndicatorMover mover;
  private final Scratch scratch;
  private final FactLog log;
  private final Origin origin;

  Rebuild(
      Transactions transactions,
      SubjectStore subjects,
      RebuiltSubjects rebuilt,
      StandingIndicators indicators,
      InputStore inputs,
      Concerns concerns,
      IndicatorMover mover,
      Scratch scratch,
      FactLog log,
      ServiceSettings service) {
    this.transactions = transactions;
    this.subjects = subjects;
    this.rebuilt = rebuilt;
    this.indicators = indicators;
    this.inputs = inputs;
    this.concerns = concerns;
    this.mover = mover;
    this.scratch = scratch;
    this.log = log;
    this.origin = new Origin(Actor.platform(service.name()), null, null);
  }

  /**
   * What a rebuild did.
   *
   * @param records how many facts were read from the topics
   * @param subjects the followed commitments, initiatives and meetings
   * @param indicators how many there are
   * @param corrected the codes of those that came out otherwise than they were
   */
  public record Report(long records, Switched subjects, int indicators, List<String> corrected) {}

  /**
   * Switches to what the topics say.
   *
   * @param fold has read the topics as far as they went; what came since is read under the lock
   */
  public Uni<Report> run(TopicFold fold) {
    return transactions.write(
        session ->
            subjects
                .lockAlone(session)
                .chain(() -> rest(fold))
                .chain(() -> rebuilt.replaceStrategies(session, fold.strategies()))
                .chain(() -> rebuilt.replace(session, fold.subjects()))
                .chain(switched -> recount(session, fold, switched)));
  }

  // reading Kafka blocks: it is done elsewhere, and the session goes on where it was
  private static Uni<Void> rest(TopicFold fold) {
    Context here = Vertx.currentContext();
    return Uni.createFrom()
        .voidItem()
        .invoke(fold::toTheEnd)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .emitOn(work -> here.runOnContext(ignored -> work.run()));
  }

  private Uni<Report> recount(Mutiny.Session session, TopicFold fold, Switched switched) {
    return indicators
        .all(session)
        .chain(
            all ->
                Multi.createFrom()
                    .iterable(all)
                    .filter(one -> !(one.definition().measure() instanceof Derived))
                    .onItem()
                    .transformToUniAndConcatenate(one -> correct(session, one))
                    .collect()
                    .asList()
                    .chain(first -> derived(session, all, first))
                    .map(corrected -> new Report(fold.records(), switched, all.size(), corrected)));
  }

  private Uni<List<String>> derived(
      Mutiny.Session session, List<Indicator> all, List<List<String>> first) {
    List<String> corrected = new ArrayList<>();
    first.forEach(corrected::addAll);
    Map<String, Indicator> made = new LinkedHashMap<>();
    all.stream()
        .filter(one -> one.definition().measure() instanceof Derived)
        .forEach(one -> made.put(one.code(), one));
    return concerns
        .measures(session)
        .map(measures -> measures.dependencies().inOrder(made.keySet()))
        .chain(
            order ->
                Multi.createFrom()
                    .iterable(order)
                    .onItem()
                    .transformToUniAndConcatenate(
                        code ->
                            indicators
                                .read(session, List.of(code))
                                .map(found -> found.get(0).state().indicator())
                                .chain(one -> correct(session, one)))
                    .collect()
                    .in(() -> corrected, List::addAll))
        .replaceWith(corrected);
  }

  /** Sets right what differs; tells of it, and lets it move what is made of it. */
  private Uni<List<String>> correct(Mutiny.Session session, Indicator indicator) {
    return scratch
        .of(session, indicator)
        .chain(
            expected ->
                scratch
                    .inputs(session, indicator.code())
                    .chain(
                        kept -> {
                          Indicator due = expected.appliedTo(indicator);
                          if (due.equals(indicator) && kept.equals(expected.rows())) {
                            return Uni.createFrom().item(List.<String>of());
                          }
                          return inputs
                              .replace(session, indicator.code(), expected.inputs())
                              .chain(() -> move(session, indicator, due))
                              .replaceWith(List.of(indicator.code()));
                        }));
  }

  private Uni<Concerned> move(Mutiny.Session session, Indicator before, Indicator due) {
    Instant now = log.now();
    Cause cause = new Cause(null, due.standing().freshness().observedOn(), now, now);
    Movement movement = Movement.corrected(before, due, cause, now);
    return concerns
        .lock(session, measures -> Set.of(before.code()))
        .chain(
            concerned ->
                mover.spread(
                    session, concerned, Map.of(before.code(), movement), cause, now, origin));
  }
}
