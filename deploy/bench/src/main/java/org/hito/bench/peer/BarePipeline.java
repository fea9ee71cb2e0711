package org.hito.bench.peer;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * The peer for commitments: a Vert.x server whose POST commits a row with its state and a row of an
 * outbox; optionally with a relay to Kafka, a consumer that counts each once, and a stream of the
 * counts, and a GET of the newest. No identity, no rules, no history, no index but the keys.
 *
 * <p>Arguments: port, port of PostgreSQL, Kafka's address, {@code commit} or {@code pipeline}.
 */
public final class BarePipeline {

  private final Pool pool;
  private final Semaphore committed = new Semaphore(0);
  private final Set<HttpServerResponse> readers = ConcurrentHashMap.newKeySet();

  private BarePipeline(Pool pool) {
    this.pool = pool;
  }

  public static void main(String[] arguments) throws InterruptedException {
    Vertx vertx = Vertx.vertx();
    var peer =
        new BarePipeline(
            PeerDatabase.fresh(vertx, "bench_" + arguments[3], Integer.parseInt(arguments[1])));
    if (arguments[3].equals("pipeline")) {
      String topic = PeerTopic.create(arguments[2], "bench.promises");
      thread(new BareRelay(peer.pool, arguments[2], topic, peer.committed));
      thread(new BareConsumer(peer.pool, arguments[2], topic, peer::send));
    }
    var options =
        new HttpServerOptions().setHost("127.0.0.1").setPort(Integer.parseInt(arguments[0]));
    Blocking.await(vertx.createHttpServer(options).requestHandler(peer::answer).listen());
  }

  private static void thread(Runnable work) {
    new Thread(work, work.getClass().getSimpleName()).start();
  }

  private void answer(HttpServerRequest request) {
    if (request.path().endsWith("/events")) {
      request.response().putHeader("Content-Type", "text/event-stream").setChunked(true);
      request.response().closeHandler(closed -> readers.remove(request.response()));
      request.response().write(":\n\n").onSuccess(opened -> readers.add(request.response()));
    } else if (request.path().endsWith("/value")) {
      pool.preparedQuery("SELECT value FROM counted")
          .execute()
          .onSuccess(rows -> request.response().end(rows.iterator().next().getLong(0).toString()))
          .onFailure(failure -> failed(request, failure));
    } else {
      request
          .body()
          .compose(body -> pool.withConnection(connection -> commit(connection, body)))
          .onSuccess(done -> request.response().setStatusCode(201).end())
          .onFailure(failure -> failed(request, failure));
    }
  }

  private static void failed(HttpServerRequest request, Throwable failure) {
    request.response().setStatusCode(500).end(failure.toString());
  }

  // sent at once: one round trip
  private Future<Void> commit(SqlConnection connection, Buffer body) {
    String code = UUID.randomUUID().toString();
    String state = body.toString();
    return Future.all(
            connection.query("BEGIN").execute(),
            connection
                .preparedQuery("INSERT INTO promise VALUES ($1, $2, $3)")
                .execute(Tuple.of(code, state, OffsetDateTime.now(ZoneOffset.UTC))),
            connection
                .preparedQuery("INSERT INTO outbox (code, event) VALUES ($1, $2)")
                .execute(Tuple.of(code, state)),
            connection.query("COMMIT").execute())
        .onSuccess(done -> committed.release())
        .mapEmpty();
  }

  private void send(long value) {
    readers.forEach(
        reader -> reader.write("event: progressed\ndata: {\"value\":" + value + "}\n\n"));
  }
}
