package org.hito.metrics.subject.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hito.kit.sql.SqlTransaction;
import org.hito.kit.store.Transactions;
import org.hito.metrics.MetricsServiceTest;
import org.hito.metrics.subject.domain.StatusTrail;
import org.hito.metrics.subject.domain.Subject;
import org.hito.metrics.subject.domain.Subjects;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** The trail SQL folds is the one {@link StatusTrail} is tested with. */
@QuarkusTest
@MetricsServiceTest
class StatusTrailComponentTest {

  private static final List<String> STATUSES =
      List.of("RECOMMENDED", "AGREED", "IN_PROGRESS", "DELIVERED", "VERIFIED");

  @Inject SubjectStore subjects;
  @Inject Transactions transactions;

  @RepeatedTest(5)
  void everyFactAddsToTheTrailWhatTheRuleSays(RepetitionInfo run) throws Throwable {
    // Given
    Random random = new Random(run.getCurrentRepetition());
    List<Subject> expected = new ArrayList<>(List.of(Subjects.mou("trail", any(random))));
    for (int fact = 1; fact < 40; fact++) {
      expected.add(Subjects.moved(expected.get(fact - 1), any(random)));
    }

    // When
    List<Subject> followed =
        follow(expected.stream().map(StatusTrailComponentTest::alone).toList());

    // Then
    assertEquals(expected, followed);
  }

  private static String any(Random random) {
    return STATUSES.get(random.nextInt(STATUSES.size()));
  }

  /** As parsed from the fact of its version alone. */
  private static Subject alone(Subject subject) {
    return Subjects.withTrail(
        subject, StatusTrail.startingWith(Subjects.step(subject.code(), subject.version())));
  }

  private List<Subject> follow(List<Subject> facts) throws Throwable {
    return VertxContextSupport.subscribeAndAwait(
        () ->
            transactions.write(
                session -> {
                  SqlTransaction.of(session).doom();
                  return Multi.createFrom()
                      .iterable(facts)
                      .onItem()
                      .transformToUniAndConcatenate(fact -> subjects.follow(session, List.of(fact)))
                      .map(changes -> changes.get(0).after())
                      .collect()
                      .asList();
                }));
  }
}
