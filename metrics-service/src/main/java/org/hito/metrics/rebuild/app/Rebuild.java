package org.hito.metrics.rebuild.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.ServiceSettings;
import org.hito.kit.domain.Actor;
import org.hito.kit.facts.FactLog;
import org.hito.kit.facts.Origin;
import org.hito.kit.schedule.Parts;
import org.hito.kit.store.Transactions;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.persistence.StandingIndicators;
import org.hito.metrics.measure.domain.Derived;
import org.hito.metrics.measure.domain.Input;
import org.hito.metrics.measure.persistence.InputRange;
import org.hito.metrics.measure.persistence.InputStore;
import org.hito.metrics.movement.app.IndicatorLocks;
import org.hito.metrics.movement.app.IndicatorMover;
import org.hito.metrics.movement.app.LockedIndicators;
import org.hito.metrics.movement.app.Recounting;
import org.hito.metrics.movement.domain.Cause;
import org.hito.metrics.movement.domain.Movement;
import org.hito.metrics.rebuild.messaging.TopicFold;
import org.hito.metrics.rebuild.persistence.RebuiltSubjects.Switched;
import org.hito.metrics.rebuild.persistence.RebuiltSubjects;
import org.hito.metrics.subject.domain.Subject;
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
  private final IndicatorLocks concerns;
  private final IndicatorMover mover;
  private final Recounting recounting;
  private final FactLog log;
  private final Origin origin;

  Rebuild(
      Transactions transactions,
      SubjectStore subjects,
      RebuiltSubjects rebuilt,
      StandingIndicators indicators,
      InputStore inputs,
      IndicatorLocks concerns,
      IndicatorMover mover,
      Recounting recounting,
      FactLog log,
      ServiceSettings service) {
    this.transactions = transactions;
    this.subjects = subjects;
    this.rebuilt = rebuilt;
    this.indicators = indicators;
    this.inputs = inputs;
    this.concerns = concerns;
    this.mover = mover;
    this.recounting = recounting;
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
   * Folds the topics and switches to what comes out. They are read beside the consumers first, and
   * what came meanwhile when no fact is applied any more.
   *
   * @param topics from their beginning
   */
  public Uni<Report> run(TopicFold topics) {
    return transactions.write(
        session ->
            rebuilt
                .begin(session)
                .chain(() -> fold(session, topics))
                .chain(() -> subjects.lockAlone(session))
                .chain(() -> fold(session, topics))
                .chain(() -> rebuilt.replaceStrategies(session, topics.strategies()))
                .chain(() -> rebuilt.replace(session))
                .chain(switched -> recount(session, topics, switched)));
  }

  private Uni<Void> fold(Mutiny.Session session, TopicFold topics) {
    return Parts.whileThereAreMore(
        () ->
            next(topics)
                .chain(
                    some ->
                        some.isEmpty()
                            ? Uni.createFrom().item(false)
                            : rebuilt.follow(session, some).replaceWith(true)));
  }

  // reading Kafka blocks: it is done elsewhere, and the session goes on where it was
  private static Uni<List<Subject>> next(TopicFold topics) {
    Context here = Vertx.currentContext();
    return Uni.createFrom()
        .item(topics::next)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .emitOn(work -> here.runOnContext(ignored -> work.run()));
  }

  private Uni<Report> recount(Mutiny.Session session, TopicFold topics, Switched switched) {
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
                    .map(
                        corrected ->
                            new Report(topics.records(), switched, all.size(), corrected)));
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
    AtomicBoolean differs = new AtomicBoolean();
    return recounting
        .count(session, indicator, (range, counted) -> correct(session, range, counted, differs))
        .call(
            () ->
                inputs
                    .removeStray(session, indicator.code(), indicator.counts())
                    .invoke(removed -> differs.compareAndSet(false, removed > 0)))
        .chain(
            scratch -> {
              Indicator due = indicator.withStanding(indicator.standing().setRight(scratch));
              if (due.equals(indicator) && !differs.get()) {
                return Uni.createFrom().item(List.<String>of());
              }
              return move(session, indicator, due).replaceWith(List.of(indicator.code()));
            });
  }

  private Uni<Void> correct(
      Mutiny.Session session, InputRange range, List<Input> counted, AtomicBoolean differs) {
    return inputs
        .read(session, range)
        .chain(
            kept -> {
              if (kept.equals(InputStore.rows(range, counted))) {
                return Uni.createFrom().voidItem();
              }
              differs.set(true);
              return inputs.replace(session, range, counted);
            });
  }

  private Uni<LockedIndicators> move(Mutiny.Session session, Indicator before, Indicator due) {
    ZonedDateTime now = log.now();
    Cause cause =
        new Cause(null, due.standing().freshness().observedOn(), now.toInstant(), now.toInstant());
    Movement movement = Movement.corrected(before, due, cause, now);
    return concerns
        .lock(session, measures -> Set.of(before.code()))
        .chain(
            concerned ->
                mover.spread(
                    session, concerned, Map.of(before.code(), movement), cause, now, origin));
  }
}
