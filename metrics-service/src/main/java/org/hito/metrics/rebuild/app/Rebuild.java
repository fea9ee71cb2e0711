package org.hito.metrics.rebuild.app;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.schedule.Parts;
import org.hito.kit.store.Transactions;
import org.hito.metrics.rebuild.persistence.RebuiltSubjects;
import org.hito.metrics.rebuild.persistence.RebuiltSubjects.Switched;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.persistence.CountingLock;

/**
 * Derives everything again: the followed subjects and strategies from their topics, and every
 * indicator from those and from the observations. Readers see the old state until everything is
 * switched at once. During the switch no fact is applied.
 */
@ApplicationScoped
public class Rebuild {

  private final Transactions transactions;
  private final CountingLock counting;
  private final RebuiltSubjects rebuilt;
  private final Corrections corrections;

  Rebuild(
      Transactions transactions,
      CountingLock counting,
      RebuiltSubjects rebuilt,
      Corrections corrections) {
    this.transactions = transactions;
    this.counting = counting;
    this.rebuilt = rebuilt;
    this.corrections = corrections;
  }

  /**
   * The result of a rebuild.
   *
   * @param records the number of records read from the topics
   * @param subjects the followed commitments, initiatives and meetings
   * @param indicators the number of indicators
   * @param corrected the codes of those that had a wrong value
   */
  public record Report(long records, Switched subjects, int indicators, List<String> corrected) {}

  /**
   * Folds the topics and switches to the result. Most is read while facts are still applied; what
   * arrives meanwhile is read while they are paused.
   */
  public Uni<Report> run(FollowedTopics topics) {
    return transactions.writeOnce( // topics are read once
        session ->
            rebuilt
                .begin(session)
                .chain(() -> fold(session, topics))
                .chain(() -> counting.exclusive(session))
                .chain(() -> fold(session, topics))
                .chain(() -> rebuilt.replaceStrategies(session, topics.strategies()))
                .chain(() -> rebuilt.replace(session))
                .chain(switched -> correct(session, topics, switched)));
  }

  private Uni<Void> fold(Mutiny.Session session, FollowedTopics topics) {
    return Parts.whileThereAreMore(
        () ->
            next(topics)
                .chain(
                    some ->
                        some.isEmpty()
                            ? Uni.createFrom().item(false)
                            : rebuilt.follow(session, some).replaceWith(true)));
  }

  // reading Kafka blocks, so it runs on a worker thread; the session continues on its own context
  private static Uni<List<Subject>> next(FollowedTopics topics) {
    Context here = Vertx.currentContext();
    return Uni.createFrom()
        .item(topics::next)
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .emitOn(work -> here.runOnContext(ignored -> work.run()));
  }

  private Uni<Report> correct(Mutiny.Session session, FollowedTopics topics, Switched switched) {
    return corrections
        .run(session)
        .map(done -> new Report(topics.records(), switched, done.indicators(), done.corrected()));
  }
}
