package org.hito.metrics.following.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.ServiceSettings;
import org.hito.kit.Today;
import org.hito.kit.consume.ReceivedFact;
import org.hito.kit.store.Transactions;
import org.hito.metrics.movement.app.IndicatorMover;
import org.hito.metrics.movement.app.SubjectStep;
import org.hito.metrics.movement.domain.Cause;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectChange;
import org.hito.metrics.subject.domain.SubjectKind;
import org.hito.metrics.subject.domain.Succession;
import org.hito.metrics.subject.persistence.SubjectStore;

/** Applies facts about commitments, initiatives and meetings. */
@ApplicationScoped
public class SubjectFollower {

  private final Transactions transactions;
  private final SubjectStore subjects;
  private final IndicatorMover indicators;
  private final Today today;
  private final String service;

  SubjectFollower(
      Transactions transactions,
      SubjectStore subjects,
      IndicatorMover indicators,
      Today today,
      ServiceSettings settings) {
    this.transactions = transactions;
    this.subjects = subjects;
    this.indicators = indicators;
    this.today = today;
    this.service = settings.name();
  }

  /**
   * Writes in one transaction the subjects, every indicator they move, and the facts that follow.
   *
   * @param facts about subjects of one kind, in the order received
   */
  public Uni<Void> follow(List<FollowedFact> facts) {
    List<Subject> states = facts.stream().map(FollowedFact::subject).toList();
    Poll poll = new Poll(facts);
    return transactions.write(
        session ->
            subjects
                .lockInitiatives(session, states)
                .chain(() -> steps(session, Succession.rounds(states), poll))
                .chain(
                    steps ->
                        steps.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : indicators.move(session, inOrder(steps, poll))));
  }

  // same result as fact by fact, except that an initiative's effect on others' subjects builds on
  // that of the initiative before, in the order of the rounds
  private static List<SubjectStep> inOrder(List<SubjectStep> steps, Poll poll) {
    return steps.stream().anyMatch(step -> step.changes().size() > 1)
        ? steps
        : steps.stream()
            .sorted(Comparator.comparing(step -> step.changes().get(0), poll.order()))
            .toList();
  }

  private Uni<List<SubjectStep>> steps(
      Mutiny.Session session, List<List<Succession>> rounds, Poll poll) {
    return Multi.createFrom()
        .iterable(rounds)
        .onItem()
        .transformToUniAndConcatenate(round -> stepsOfRound(session, round, poll))
        .collect()
        .in(ArrayList::new, List::addAll);
  }

  private Uni<List<SubjectStep>> stepsOfRound(
      Mutiny.Session session, List<Succession> round, Poll poll) {
    return subjects
        .follow(session, round)
        .chain(
            changes ->
                changes.stream().anyMatch(SubjectFollower::takesOthersAlong)
                    ? lockLinked(session, changes).chain(() -> withLinked(session, changes, poll))
                    : Uni.createFrom()
                        .item(
                            changes.stream()
                                .map(change -> step(change, List.of(change), poll))
                                .toList()));
  }

  private Uni<Void> lockLinked(Mutiny.Session session, List<SubjectChange> changes) {
    return subjects.lockLinked(
        session,
        changes.stream()
            .filter(SubjectFollower::takesOthersAlong)
            .map(change -> change.after().code())
            .toList());
  }

  // an initiative that changes its strategy changes those of its commitments and meetings
  private static boolean takesOthersAlong(SubjectChange change) {
    Subject after = change.after();
    List<String> before = change.before() == null ? List.of() : change.before().strategies();
    return after.kind() == SubjectKind.INITIATIVE && !after.strategies().equals(before);
  }

  private Uni<List<SubjectStep>> withLinked(
      Mutiny.Session session, List<SubjectChange> changes, Poll poll) {
    return Multi.createFrom()
        .iterable(changes.stream().sorted(poll.order()).toList())
        .onItem()
        .transformToUniAndConcatenate(
            change -> withLinked(session, change).map(all -> step(change, all, poll)))
        .collect()
        .asList();
  }

  private Uni<List<SubjectChange>> withLinked(Mutiny.Session session, SubjectChange change) {
    return takesOthersAlong(change)
        ? subjects
            .resolve(session, change.after().code())
            .map(resolved -> Stream.concat(Stream.of(change), resolved.stream()).toList())
        : Uni.createFrom().item(List.of(change));
  }

  private SubjectStep step(SubjectChange change, List<SubjectChange> changes, Poll poll) {
    FollowedFact followed = poll.factOf(change);
    return new SubjectStep(changes, cause(followed), followed.fact().asOrigin(service));
  }

  private Cause cause(FollowedFact followed) {
    ReceivedFact fact = followed.fact();
    LocalDate day =
        followed.subject().day() == null ? fact.day(today.zone()) : followed.subject().day().last();
    return new Cause.Fact(
        fact.id().toString(), fact.subject(), Optional.of(day), fact.at(), fact.recordedAt());
  }
}
