package org.hito.metrics.subject.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.sql.SqlTransaction;
import org.hito.kit.store.Transactions;
import org.hito.metrics.MetricsServiceTest;
import org.hito.metrics.subject.domain.StatusTrail;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.SubjectChange;
import org.hito.metrics.subject.domain.Subjects;
import org.hito.metrics.subject.domain.Succession;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** The trail SQL folds is the one {@link StatusTrail} is tested with. */
@QuarkusTest
@MetricsServiceTest
class StatusTrailComponentTest {

  private static final List<String> STATUSES =
      List.of("RECOMMENDED", "AGREED", "IN_PROGRESS", "DELIVERED", "VERIFIED");

  @Inject SubjectStore subjects;
  @Inject Transactions transactions;

  /** Facts come alone or several at once, some of them again. */
  @RepeatedTest(5)
  void everyFactAddsToTheTrailWhatTheRuleSays(RepetitionInfo run) throws Throwable {
    // Given
    Random random = new Random(run.getCurrentRepetition());
    List<Subject> expected = new ArrayList<>(List.of(Subjects.mou("trail", any(random))));
    for (int fact = 1; fact < 40; fact++) {
      expected.add(Subjects.moved(expected.get(fact - 1), any(random)));
    }
    List<List<Subject>> polls = new ArrayList<>();
    for (int at = 0; at < expected.size(); at += 1 + random.nextInt(4)) {
      polls.add(expected.subList(Math.max(0, at - 2), Math.min(at + 4, expected.size())));
    }

    // When
    List<Subject> followed = follow(polls);

    // Then
    assertEquals(expected, followed);
  }

  @Test
  void aFactThatComesLateLeavesNoTrail() throws Throwable {
    // Given
    List<Subject> states = new ArrayList<>(List.of(Subjects.mou("trail-late", "AGREED")));
    for (String to : List.of("IN_PROGRESS", "DELIVERED", "IN_PROGRESS", "DELIVERED", "VERIFIED")) {
      states.add(Subjects.moved(states.get(states.size() - 1), to));
    }
    Subject late = states.get(2);
    List<Subject> withoutIt = new ArrayList<>(states);
    withoutIt.remove(late);
    List<Subject> expected = new ArrayList<>(withoutIt.subList(0, 2));
    withoutIt.subList(2, 5).forEach(next -> expected.add(after(expected, next)));

    // When
    List<Subject> followed =
        follow(
            List.of(
                withoutIt.subList(0, 3),
                List.of(late, withoutIt.get(3)),
                List.of(withoutIt.get(4))));

    // Then
    assertEquals(expected, followed);
  }

  private static Subject after(List<Subject> before, Subject next) {
    return Subjects.after(before.get(before.size() - 1), next);
  }

  private static String any(Random random) {
    return STATUSES.get(random.nextInt(STATUSES.size()));
  }

  /** Every state that was stored, each poll beginning from the stored one. */
  private List<Subject> follow(List<List<Subject>> polls) throws Throwable {
    return VertxContextSupport.subscribeAndAwait(
        () ->
            transactions.write(
                session -> {
                  SqlTransaction.of(session).doom();
                  return Multi.createFrom()
                      .iterable(polls)
                      .onItem()
                      .transformToUniAndConcatenate(poll -> follow(session, poll))
                      .onItem()
                      .<SubjectChange>disjoint()
                      .map(SubjectChange::after)
                      .collect()
                      .asList();
                }));
  }

  private Uni<List<SubjectChange>> follow(Mutiny.Session session, List<Subject> poll) {
    return Multi.createFrom()
        .iterable(Succession.rounds(poll.stream().map(Subjects::alone).toList()))
        .onItem()
        .transformToUniAndConcatenate(round -> subjects.follow(session, round))
        .onItem()
        .<SubjectChange>disjoint()
        .collect()
        .asList();
  }
}
