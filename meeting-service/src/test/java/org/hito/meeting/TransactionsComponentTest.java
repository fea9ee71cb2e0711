package org.hito.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.sql.Sql;
import org.hito.kit.sql.SqlTransaction;
import org.hito.kit.store.DatabaseFailures;
import org.hito.kit.store.Transactions;
import org.hito.meeting.forum.domain.Forum;
import org.hito.meeting.forum.domain.ForumFact;
import org.hito.meeting.forum.persistence.ForumStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent together with COMMIT is committed with the rest, or nothing is. */
@QuarkusTest
@MeetingServiceTest
class TransactionsComponentTest {

  private static final String ADD = "INSERT INTO tested_commit VALUES (CAST(:n AS int))";
  private static final String ALL = "SELECT CAST(n AS text) FROM tested_commit t ORDER BY t.n";

  @Inject Transactions transactions;
  @Inject ForumStore forums;

  @BeforeEach
  void emptyTable() {
    inTransaction(
        session -> Sql.change(session, "CREATE TABLE tested_commit (n int PRIMARY KEY)", Map.of()));
    inTransaction(session -> atCommit(session, 0)); // the next ones are sent with COMMIT
  }

  @AfterEach
  void noTable() {
    inTransaction(session -> Sql.change(session, "DROP TABLE tested_commit", Map.of()));
  }

  @Test
  void waitingStatementsAreCommittedWithTheRest() {
    // When
    inTransaction(session -> now(session, 1).chain(() -> atCommit(session, 2)));

    // Then
    assertEquals(List.of("0", "1", "2"), stored());
  }

  @Test
  void oneThatFailsTakesTheRestBack() {
    // When
    Throwable failure =
        failureOf(
            session ->
                now(session, 1)
                    .chain(() -> atCommit(session, 0))
                    .chain(() -> atCommit(session, 2)));

    // Then
    assertTrue(DatabaseFailures.isDuplicate(failure), failure.toString());
    assertEquals(List.of("0"), stored());
  }

  @Test
  void oneThatTheDriverRefusesTakesTheRestBack() {
    // Given
    String refused = "INSERT INTO tested_commit VALUES (CAST(:n AS int) + 1000)";

    // When
    failureOf(
        session ->
            now(session, 1)
                .chain(
                    () -> SqlTransaction.of(session).atCommit(refused, Map.of("n", "no number"))));

    // Then
    assertEquals(List.of("0"), stored());
  }

  @Test
  void aLaterStatementSeesThem() {
    // When
    List<String> seen =
        inTransaction(
            session -> atCommit(session, 1).chain(() -> Sql.texts(session, ALL, Map.of())));

    // Then
    assertEquals(List.of("0", "1"), seen);
  }

  @Test
  void manyAreCommitted() {
    // When
    inTransaction(
        session ->
            Multi.createFrom()
                .range(1, 21)
                .onItem()
                .transformToUniAndConcatenate(n -> atCommit(session, n))
                .collect()
                .last());

    // Then
    assertEquals(IntStream.rangeClosed(0, 20).mapToObj(Integer::toString).toList(), stored());
  }

  @Test
  void workThatFailsChangesNothing() {
    // When
    failureOf(
        session ->
            now(session, 1)
                .chain(() -> atCommit(session, 2))
                .chain(() -> Uni.createFrom().failure(new IllegalStateException("as tested"))));

    // Then
    assertEquals(List.of("0"), stored());
  }

  @Test
  void workThatIgnoresAFailureFails() {
    // When
    Throwable failure =
        failureOf(
            session ->
                now(session, 1)
                    .chain(() -> now(session, 0))
                    .onFailure()
                    .recoverWithItem(ignored -> 0));

    // Then
    assertTrue(DatabaseFailures.isDuplicate(failure), failure.toString());
    assertEquals(List.of("0"), stored());
  }

  @Test
  void aDoomedTransactionChangesNothing() {
    // When
    inTransaction(
        session ->
            now(session, 1)
                .chain(() -> atCommit(session, 2))
                .invoke(() -> SqlTransaction.of(session).doom()));

    // Then
    assertEquals(List.of("0"), stored());
  }

  @Test
  void aSessionHasOneTransactionAtATime() {
    // When
    Throwable failure =
        failureOf(session -> now(session, 1).chain(() -> transactions.write(same -> now(same, 2))));

    // Then
    assertEquals("the session has an open transaction", failure.getMessage());
    assertEquals(List.of("0"), stored());
  }

  @Test
  void nothingIsCommittedOfWhatCouldNotBegin() {
    // When
    Throwable failure = failureOfNotBegun(session -> now(session, 1));

    // Then
    assertTrue(failure.getMessage().contains("NONSENSE"), failure.toString());
    assertEquals(List.of("0"), stored());
  }

  @Test
  void nothingOfHibernateIsCommittedOfWhatCouldNotBegin() {
    // Given
    String code = "could-not-begin";
    Forum forum =
        new Forum(code, new LocalisedText("A", "B"), List.of(), List.of(), null, null, null);
    var created = new Decision.Accepted<Forum, ForumFact>(forum, List.of());

    // When
    Throwable failure =
        failureOfNotBegun(
            session -> forums.insertAll(session, List.of(forums.prepareNew(created, null))));

    // Then
    assertTrue(failure.getMessage().contains("NONSENSE"), failure.toString());
    assertEquals(Optional.empty(), await(transactions.read(session -> forums.find(session, code))));
  }

  /** In a transaction whose BEGIN the database refuses. */
  private Throwable failureOfNotBegun(Function<Mutiny.Session, Uni<?>> work) {
    return assertThrows(
        Throwable.class,
        () ->
            await(
                transactions.read(
                    session -> {
                      SqlTransaction refused = SqlTransaction.open(session);
                      refused.begin("BEGIN NONSENSE");
                      return work.apply(session)
                          .replaceWithVoid()
                          .onTermination()
                          .invoke(refused::close);
                    })));
  }

  private static Uni<Integer> now(Mutiny.Session session, int n) {
    return Sql.change(session, ADD, Map.of("n", n));
  }

  private static Uni<Void> atCommit(Mutiny.Session session, int n) {
    return SqlTransaction.of(session).atCommit(ADD, Map.of("n", n));
  }

  private List<String> stored() {
    return await(transactions.read(session -> Sql.texts(session, ALL, Map.of())));
  }

  private Throwable failureOf(Function<Mutiny.Session, Uni<?>> work) {
    return assertThrows(
        Throwable.class, () -> inTransaction(session -> work.apply(session).replaceWithVoid()));
  }

  private <T> T inTransaction(Function<Mutiny.Session, Uni<T>> work) {
    return await(transactions.write(work));
  }

  private static <T> T await(Uni<T> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(() -> work);
    } catch (RuntimeException failure) {
      throw failure;
    } catch (Throwable failure) {
      throw new AssertionError(failure);
    }
  }
}
