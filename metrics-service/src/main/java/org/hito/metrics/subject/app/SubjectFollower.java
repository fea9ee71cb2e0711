package org.hito.metrics.subject.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.ServiceSettings;
import org.hito.kit.consume.ReceivedFact;
import org.hito.kit.store.Transactions;
import org.hito.metrics.indicator.app.IndicatorMover;
import org.hito.metrics.indicator.domain.Cause;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectChange;
import org.hito.metrics.subject.domain.SubjectKind;
import org.hito.metrics.subject.persistence.SubjectStore;

/** Takes in what facts tell of commitments, initiatives and meetings. */
@ApplicationScoped
public class SubjectFollower {

  private final Transactions transactions;
  private final SubjectStore subjects;
  private final IndicatorMover indicators;
  private final String service;

  SubjectFollower(
      Transactions transactions,
      SubjectStore subjects,
      IndicatorMover indicators,
      ServiceSettings settings) {
    this.transactions = transactions;
    this.subjects = subjects;
    this.indicators = indicators;
    this.service = settings.name();
  }

  /** One transaction: the subject, every indicator it moves, and the facts of those. */
  public Uni<Void> follow(ReceivedFact fact, Subject told) {
    return transactions.write(
        session ->
            subjects
                .follow(session, told)
                .chain(
                    followed ->
                        followed.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : changes(session, followed.get())
                                .chain(
                                    changes ->
                                        indicators.move(
                                            session,
                                            changes,
                                            cause(fact, told),
                                            fact.asOrigin(service)))));
  }

  // an initiative takes its commitments along to another strategy
  private Uni<List<SubjectChange>> changes(Mutiny.Session session, SubjectChange change) {
    Subject after = change.after();
    List<String> before = change.before() == null ? List.of() : change.before().strategies();
    return after.kind() == SubjectKind.INITIATIVE && !after.strategies().equals(before)
        ? subjects
            .resolve(session, after.code())
            .map(resolved -> Stream.concat(Stream.of(change), resolved.stream()).toList())
        : Uni.createFrom().item(List.of(change));
  }

  private static Cause cause(ReceivedFact fact, Subject told) {
    LocalDate day =
        told.day() == null ? LocalDate.ofInstant(fact.at(), ZoneOffset.UTC) : told.day().last();
    return new Cause(fact.id().toString(), day, fact.at(), fact.recordedAt());
  }
}
