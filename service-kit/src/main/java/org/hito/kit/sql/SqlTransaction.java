package org.hito.kit.sql;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * A transaction on the connection of a session. Statements whose results nobody needs are sent
 * together with COMMIT, in one round trip. If one of them fails, PostgreSQL answers COMMIT with a
 * rollback, and the transaction fails with that statement's failure.
 */
public final class SqlTransaction {

  private static final Map<Mutiny.Session, SqlTransaction> OPEN = new ConcurrentHashMap<>();

  // What the driver itself refuses, the server never sees, so that COMMIT would commit the rest. It
  // refuses types of parameters: once a statement has succeeded, they are right.
  private static final Set<String> PROVEN = ConcurrentHashMap.newKeySet();

  private static final String COMMIT = "COMMIT";
  private static final String ROLLBACK = "ROLLBACK";

  private static final String BRIEF = "SET LOCAL lock_timeout = '100ms'";
  private static final String USUAL = "SET LOCAL lock_timeout TO DEFAULT";

  // beyond these they are sent at once, so that a long transaction does not fill the memory
  private static final int MOST_WAITING = 8;

  private final Mutiny.Session session;
  private final List<Statement> waiting = new ArrayList<>();
  private CompletionStage<Void> begun;
  private boolean doomed;
  private Throwable failure;

  private SqlTransaction(Mutiny.Session session) {
    this.session = session;
  }

  private record Statement(String sql, Map<String, ?> parameters) {}

  /** Prepares the only transaction of a session; {@link #close} it in any case. */
  public static SqlTransaction open(Mutiny.Session session) {
    var opened = new SqlTransaction(session);
    if (OPEN.putIfAbsent(session, opened) != null) {
      throw new IllegalStateException("the session has an open transaction");
    }
    return opened;
  }

  /** The open transaction of a session. */
  public static SqlTransaction of(Mutiny.Session session) {
    SqlTransaction open = OPEN.get(session);
    if (open == null) {
      throw new IllegalStateException("the session has no open transaction");
    }
    return open;
  }

  /** A statement of the session, after those that wait in its transaction, if there is one. */
  static <T> Uni<T> before(Mutiny.Session session, Supplier<CompletionStage<T>> statement) {
    SqlTransaction open = OPEN.get(session);
    Uni<T> next = Uni.createFrom().completionStage(statement);
    return open == null
        ? next
        : open.begun()
            .chain(open::sendAll)
            .chain(() -> next)
            .onFailure()
            .invoke(failure -> open.failure = failure);
  }

  /**
   * Begins it: {@code BEGIN}, perhaps with an isolation level. Hibernate may read before it is
   * answered, which is then one round trip; statements of {@link Sql} wait for the answer.
   */
  public void begin(String begin) {
    begun = execute(begin);
  }

  /**
   * Waits until it has begun. Await it before Hibernate writes: if BEGIN failed, what is sent after
   * it would be committed alone.
   */
  public Uni<Void> begun() {
    return Uni.createFrom().completionStage(() -> begun);
  }

  /** Lets it change nothing: it ends with a rollback. */
  public void doom() {
    doomed = true;
  }

  /**
   * Runs a statement at the latest with COMMIT, and before any later statement of {@link Sql}. A
   * statement of Hibernate's own does not wait for it.
   */
  public Uni<Void> atCommit(String sql, Map<String, ?> parameters) {
    waiting.add(new Statement(sql, parameters));
    return waiting.size() < MOST_WAITING ? Uni.createFrom().voidItem() : sendAll();
  }

  /** Statements after those so far wait only briefly for the locks of other transactions. */
  public Uni<Void> waitBriefly() {
    return atCommit(BRIEF, Map.of()).chain(this::sendAll);
  }

  /**
   * Statements {@link #atCommit at the latest with COMMIT}, and those after them, wait as usual.
   */
  public Uni<Void> waitAsUsual() {
    return atCommit(USUAL, Map.of());
  }

  private Uni<Void> sendAll() {
    return waiting.isEmpty()
        ? Uni.createFrom().voidItem()
        : Uni.createFrom().completionStage(() -> firstFailureOf(sendWaiting()));
  }

  /** Ends it. */
  public Uni<Void> end() {
    return begun().chain(this::endBegun);
  }

  private Uni<Void> endBegun() {
    if (doomed) {
      return rollback();
    }
    if (failure != null) { // ignored by the work: PostgreSQL would answer COMMIT with a rollback
      return rollback().chain(() -> Uni.createFrom().failure(failure));
    }
    List<String> statements = waiting.stream().map(Statement::sql).toList();
    return PROVEN.containsAll(statements)
        ? Uni.createFrom().completionStage(this::commit)
        : sendAll()
            .onFailure()
            .call(this::rollback)
            .invoke(() -> PROVEN.addAll(statements))
            .chain(() -> Uni.createFrom().completionStage(this::commit));
  }

  /** Takes back what it changed. */
  public Uni<Void> rollback() {
    return Uni.createFrom().completionStage(() -> execute(ROLLBACK));
  }

  /** Forgets it, however it ended. */
  public void close() {
    OPEN.remove(session);
  }

  // everything is sent before the first answer
  private CompletionStage<Void> commit() {
    List<CompletableFuture<?>> answers = sendWaiting();
    CompletableFuture<Void> committed = execute(COMMIT).toCompletableFuture();
    answers.add(committed);
    return firstFailureOf(answers)
        .exceptionallyCompose(
            failure ->
                CompletableFuture.failedFuture(
                    committed.isCompletedExceptionally() ? new CommitFailure(failure) : failure));
  }

  private List<CompletableFuture<?>> sendWaiting() {
    List<CompletableFuture<?>> answers = new ArrayList<>();
    for (Statement one : waiting) {
      answers.add(Sql.update(session, one.sql, one.parameters).toCompletableFuture());
    }
    waiting.clear();
    return answers;
  }

  private CompletionStage<Void> execute(String command) {
    return Sql.connection(session).executeUnprepared(command);
  }

  private static CompletionStage<Void> firstFailureOf(List<CompletableFuture<?>> answers) {
    return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
        .handle((all, any) -> answers.stream().filter(CompletableFuture::isCompletedExceptionally))
        .thenCompose(
            failed ->
                failed
                    .findFirst()
                    .<CompletionStage<Void>>map(first -> first.thenApply(never -> null))
                    .orElseGet(() -> CompletableFuture.completedFuture(null)));
  }
}
