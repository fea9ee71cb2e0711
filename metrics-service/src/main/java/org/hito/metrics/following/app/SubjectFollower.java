package org.hito.metrics.following.app;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.ServiceSettings;
import org.hito.kit.Today;
import org.hito.kit.consume.ReceivedFact;
import org.hito.kit.store.Transactions;
import org.hito.metrics.movement.app.IndicatorMover;
import org.hito.metrics.movement.app.SubjectStep;
import org.hito.metrics.movement.domain.Cause;
import org.hito.metrics.subject.domain.DistinctBatches;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectChange;
import org.hito.metrics.subject.domain.SubjectKind;
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
    List<Subject> all = facts.stream().map(FollowedFact::subject).toList();
    return transactions.write(
        session ->
            subjects
                .lockInitiatives(session, all)
                .chain(() -> steps(session, DistinctBatches.of(facts, one -> one.subject().code())))
                .chain(
                    steps ->
                        steps.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : indicators.move(session, inOrder(facts, steps))));
  }

  // same result as fact by fact, except that an initiative's effect on others' subjects builds on
  // that of the initiative before, in the order of the batches
  private static List<SubjectStep> inOrder(List<FollowedFact> facts, List<SubjectStep> steps) {
    if (steps.stream().anyMatch(step -> step.changes().size() > 1)) {
      return steps;
    }
    Map<String, SubjectStep> byFact = new HashMap<>();
    steps.forEach(step -> byFact.put(step.cause().fact().orElseThrow(), step));
    return facts.stream()
        .map(followed -> byFact.remove(followed.fact().id().toString()))
        .filter(Objects::nonNull)
        .toList();
  }

  private Uni<List<SubjectStep>> steps(Mutiny.Session session, List<List<FollowedFact>> batches) {
    return Multi.createFrom()
        .iterable(batches)
        .onItem()
        .transformToUniAndConcatenate(batch -> follow(session, batch))
        .collect()
        .in(ArrayList::new, List::addAll);
  }

  private Uni<List<SubjectStep>> follow(Mutiny.Session session, List<FollowedFact> batch) {
    return subjects
        .follow(session, batch.stream().map(FollowedFact::subject).toList())
        .chain(
            changes ->
                changes.stream().anyMatch(SubjectFollower::takesOthersAlong)
                    ? lockLinked(session, changes).chain(() -> withLinked(session, batch, changes))
                    : Uni.createFrom().item(steps(batch, changes)));
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

  private List<SubjectStep> steps(List<FollowedFact> batch, List<SubjectChange> changes) {
    Map<String, SubjectChange> byCode = byCode(changes);
    return changed(batch, byCode)
        .map(followed -> step(followed, List.of(byCode.get(followed.subject().code()))))
        .toList();
  }

  private Uni<List<SubjectStep>> withLinked(
      Mutiny.Session session, List<FollowedFact> batch, List<SubjectChange> changes) {
    Map<String, SubjectChange> byCode = byCode(changes);
    return Multi.createFrom()
        .items(changed(batch, byCode))
        .onItem()
        .transformToUniAndConcatenate(
            followed ->
                withLinked(session, byCode.get(followed.subject().code()))
                    .map(all -> step(followed, all)))
        .collect()
        .asList();
  }

  private static Map<String, SubjectChange> byCode(List<SubjectChange> changes) {
    return changes.stream()
        .collect(Collectors.toMap(change -> change.after().code(), Function.identity()));
  }

  // in the order of the facts, not in the database's
  private static Stream<FollowedFact> changed(
      List<FollowedFact> batch, Map<String, SubjectChange> byCode) {
    return batch.stream().filter(followed -> byCode.containsKey(followed.subject().code()));
  }

  private Uni<List<SubjectChange>> withLinked(Mutiny.Session session, SubjectChange change) {
    return takesOthersAlong(change)
        ? subjects
            .resolve(session, change.after().code())
            .map(resolved -> Stream.concat(Stream.of(change), resolved.stream()).toList())
        : Uni.createFrom().item(List.of(change));
  }

  private SubjectStep step(FollowedFact followed, List<SubjectChange> changes) {
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
