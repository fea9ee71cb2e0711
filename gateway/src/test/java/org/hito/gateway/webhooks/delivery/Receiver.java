package org.hito.gateway.webhooks.delivery;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;
import org.awaitility.Awaitility;
import org.hito.testkit.embedded.FreePort;
import org.junit.jupiter.api.Assertions;

/** A program of an agency that is called with events. It can be killed and started again. */
public final class Receiver implements AutoCloseable {

  /** A received request. */
  public record Received(io.vertx.core.MultiMap headers, Buffer body) {

    public String header(String name) {
      return headers.get(name);
    }

    public JsonObject event() {
      return body.toJsonObject();
    }

    public String subject() {
      return event().getString("subject");
    }

    public int version() {
      return event().getInteger("aggregateversion");
    }
  }

  private final Vertx vertx = Vertx.vertx();
  private final List<Received> delivered = new CopyOnWriteArrayList<>();
  private final List<Received> refused = new CopyOnWriteArrayList<>();
  private volatile ToIntFunction<Received> answer = received -> 204;
  private volatile String retryAfter;
  private volatile HttpServer server;
  private final int port = FreePort.next();

  public Receiver() {
    start();
  }

  public void start() {
    // another process may use the port for a moment
    Awaitility.await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(this::listens);
  }

  private boolean listens() {
    server =
        vertx
            .createHttpServer()
            .requestHandler(this::take)
            .listen(port, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    return true;
  }

  /** Ends all connections, whatever is on its way. */
  public void kill() {
    server.close().toCompletionStage().toCompletableFuture().join();
  }

  public String address() {
    return "http://127.0.0.1:" + port + "/hook?team=a";
  }

  /** Answers from now on with the status that this decides. */
  public void answers(ToIntFunction<Received> decision) {
    answer = decision;
  }

  public void asksToWait(String header) {
    retryAfter = header;
  }

  private void take(HttpServerRequest request) {
    request
        .body()
        .onSuccess(
            body -> {
              Received received = new Received(request.headers(), body);
              int status = answer.applyAsInt(received);
              (status < 300 ? delivered : refused).add(received);
              if (retryAfter != null) {
                request.response().putHeader("Retry-After", retryAfter);
              }
              request.response().setStatusCode(status).end();
            });
  }

  /** The accepted events, in order of arrival. */
  public List<Received> delivered() {
    return List.copyOf(delivered);
  }

  public List<Received> refused() {
    return List.copyOf(refused);
  }

  public void forget() {
    delivered.clear();
    refused.clear();
  }

  public List<String> ids() {
    return delivered.stream().map(one -> one.header("webhook-id")).toList();
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /**
   * Fails unless the facts of each aggregate arrived in the order of their versions, apart from
   * repeats.
   */
  public void assertOrder() {
    var last = new java.util.HashMap<String, Integer>();
    for (Received one : delivered) {
      int before = last.getOrDefault(one.subject(), 0);
      Assertions.assertTrue(
          one.version() <= before + 1,
          one.subject() + " " + one.version() + " came after " + before);
      last.merge(one.subject(), one.version(), Math::max);
    }
  }
}
