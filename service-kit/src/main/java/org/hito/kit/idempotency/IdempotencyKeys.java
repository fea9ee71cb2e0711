package org.hito.kit.idempotency;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.etag.VersionTag;
import org.hito.kit.json.Json;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.rest.CurrentRequest;
import org.hito.kit.sql.Sql;
import org.hito.kit.store.Attempt;
import org.hito.kit.store.BeforeCommit;
import org.hito.kit.store.DatabaseFailures;
import org.hito.kit.store.Transactions;

/**
 * Makes POST requests safe to repeat. The first answer to a key is stored in the transaction of its
 * change, and returned to repeats. Answers are kept for seven days; refusals are not stored,
 * because they changed nothing.
 */
@ApplicationScoped
public class IdempotencyKeys {

  private static final String REPLAYED = "Idempotency-Replayed";

  private static final String FIND =
      "SELECT request_hash, status, location, etag, body FROM idempotency_key"
          + " WHERE subject = $1 AND key = $2";
  // each insert removes a few expired answers, so that the table needs no clean-up job
  private static final String STORE =
      """
      WITH expired AS (
        DELETE FROM idempotency_key
         WHERE ctid = ANY(ARRAY(SELECT ctid FROM idempotency_key
                                 WHERE created_at < now() - interval '7 days'
                                 ORDER BY created_at LIMIT 100 FOR UPDATE SKIP LOCKED)))
      INSERT INTO idempotency_key (subject, key, request_hash, status, location, etag, body, created_at)
      VALUES (:subject, :key, :hash, :status, :location, :etag, :body, now())
      """;

  private final Pool pool;
  private final Transactions transactions;
  private final CurrentRequest request;

  IdempotencyKeys(Pool pool, Transactions transactions, CurrentRequest request) {
    this.pool = pool;
    this.transactions = transactions;
    this.request = request;
  }

  /** Makes the answer from the result of the work. */
  @FunctionalInterface
  public interface Answer<T> extends Function<T, Uni<? extends Response>> {}

  /** A change that the request attempts. */
  @FunctionalInterface
  public interface Change<T> {
    Uni<T> in(Mutiny.Session session, Attempt attempt);
  }

  /**
   * A change with its transaction.
   *
   * @param <T> the result
   */
  @FunctionalInterface
  public interface Transaction<T> {
    Uni<T> ending(BeforeCommit<T> last);
  }

  /** Makes a change {@link #once}. */
  public <T> Uni<Response> change(JsonNode body, Change<T> change, Answer<T> answer) {
    Attempt attempt = request.attempt();
    return once(body, session -> change.in(session, attempt), answer);
  }

  /**
   * Does the work in one transaction, or returns the stored answer if the request's key was used
   * before; 422 if it was used for another request.
   *
   * @param answer makes the answer; where there is a key it runs before the commit, and must read
   *     in the {@link Transactions#current} session
   */
  public <T> Uni<Response> once(
      JsonNode body, Function<Mutiny.Session, Uni<T>> work, Answer<T> answer) {
    return once(ComparedBody.of(body), work, answer);
  }

  /** The same for any body. */
  public <T> Uni<Response> once(
      ComparedBody body, Function<Mutiny.Session, Uni<T>> work, Answer<T> answer) {
    return onceIn(
        body,
        last ->
            transactions.write(
                session -> work.apply(session).call(result -> last.run(session, result))),
        answer);
  }

  /** The same for work in a transaction that it may share. */
  public <T> Uni<Response> onceIn(JsonNode body, Transaction<T> transaction, Answer<T> answer) {
    return onceIn(ComparedBody.of(body), transaction, answer);
  }

  private <T> Uni<Response> onceIn(
      ComparedBody body, Transaction<T> transaction, Answer<T> answer) {
    String key = request.idempotencyKey();
    if (key == null) {
      return transaction.ending(BeforeCommit.nothing()).chain(answer);
    }
    String subject = request.actor().subject();
    String path = request.path();
    AtomicReference<Response> made = new AtomicReference<>();
    BeforeCommit<T> storing =
        BeforeCommit.of(
            (session, result) ->
                answer
                    .apply(result)
                    .call(response -> store(session, subject, key, body.digest(path), response))
                    .invoke(made::set)
                    .replaceWithVoid());
    Uni<Response> first =
        Uni.createFrom().deferred(() -> transaction.ending(storing)).map(done -> made.get());
    // A concurrent request with the same key makes the insert fail as a duplicate, or makes this
    // change illegal: its answer is stored by then.
    return again(subject, key, path, body, first)
        .onFailure(DatabaseFailures::isDuplicate)
        .retry()
        .atMost(1)
        .onFailure(ProblemException.class)
        .recoverWithUni(
            refused -> again(subject, key, path, body, Uni.createFrom().failure(refused)));
  }

  private Uni<Response> again(
      String subject, String key, String path, ComparedBody body, Uni<Response> otherwise) {
    return Uni.createFrom()
        .deferred(() -> find(subject, key))
        .chain(
            found ->
                found
                    .map(stored -> Uni.createFrom().item(() -> replay(stored, path, body)))
                    .orElse(otherwise));
  }

  private Uni<Optional<StoredAnswer>> find(String subject, String key) {
    return pool.preparedQuery(FIND)
        .execute(Tuple.of(subject, key))
        .map(
            rows ->
                rows.size() == 0 ? Optional.empty() : Optional.of(answer(rows.iterator().next())));
  }

  private static StoredAnswer answer(Row row) {
    return new StoredAnswer(
        row.getString("request_hash"),
        row.getInteger("status"),
        row.getString("location"),
        row.getString("etag"),
        row.getString("body"));
  }

  private static Response replay(StoredAnswer answer, String path, ComparedBody body) {
    if (!body.matches(path, answer.requestHash())) {
      throw new ProblemException(422, "idempotency-key-reused");
    }
    Response.ResponseBuilder again =
        Response.status(answer.status())
            .type(MediaType.APPLICATION_JSON_TYPE)
            .entity(answer.body())
            .header(REPLAYED, "true");
    if (answer.etag() != null) {
      again.tag(answer.etag());
      VersionTag.parse(answer.etag()).ifPresent(tag -> again.language(tag.language().tag()));
    }
    if (answer.location() != null) {
      again.location(URI.create(path(URI.create(answer.location()))));
    }
    return again.build();
  }

  // the address of the service may differ between requests
  private static String path(URI location) {
    return location == null ? null : location.getRawPath();
  }

  private static Uni<Integer> store(
      Mutiny.Session session, String subject, String key, String hash, Response answer) {
    EntityTag etag = answer.getEntityTag();
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("subject", subject);
    parameters.put("key", key);
    parameters.put("hash", hash);
    parameters.put("status", answer.getStatus());
    parameters.put("location", path(answer.getLocation()));
    parameters.put("etag", etag == null ? null : etag.getValue());
    parameters.put("body", Json.write(answer.getEntity()));
    return Sql.change(session, STORE, parameters);
  }
}
