package org.hito.bench.client;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A fixed number of connections, each of which sends a POST as soon as the last is answered. */
public final class Load implements AutoCloseable {

  private static final int CREATED = 201;

  private final Vertx vertx = Vertx.vertx();
  private final HttpClient http;
  private final int connections;

  public Load(int connections) {
    this.connections = connections;
    this.http = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(connections));
  }

  /**
   * Sends for some seconds.
   *
   * @param token of the caller, or null
   * @return answers per second; each must be 201
   */
  public double perSecond(URI address, String token, String body, int seconds)
      throws InterruptedException {
    var request =
        new RequestOptions().setMethod(HttpMethod.POST).setAbsoluteURI(address.toString());
    request.putHeader("Content-Type", "application/json");
    if (token != null) {
      request.putHeader("Authorization", "Bearer " + token);
    }
    var answered = new AtomicLong();
    long begun = System.nanoTime();
    long until = begun + TimeUnit.SECONDS.toNanos(seconds);
    List<Future<Void>> all = new ArrayList<>();
    for (int one = 0; one < connections; one++) {
      Promise<Void> ended = Promise.promise();
      again(request, Buffer.buffer(body), until, answered, ended);
      all.add(ended.future());
    }
    await(Future.join(all));
    return answered.get() * 1e9 / (System.nanoTime() - begun);
  }

  // not composed futures: a chain of many thousands overflows the stack when it completes
  private void again(
      RequestOptions request, Buffer body, long until, AtomicLong answered, Promise<Void> ended) {
    http.request(request)
        .compose(sent -> sent.send(body))
        .compose(Load::created)
        .onFailure(ended::fail)
        .onSuccess(
            created -> {
              answered.incrementAndGet();
              if (System.nanoTime() < until) {
                again(request, body, until, answered, ended);
              } else {
                ended.complete();
              }
            });
  }

  private static Future<Buffer> created(HttpClientResponse answer) {
    return answer.statusCode() == CREATED
        ? answer.body()
        : Future.failedFuture("answered " + answer.statusCode());
  }

  private static void await(Future<?> all) throws InterruptedException {
    try {
      all.toCompletionStage().toCompletableFuture().get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause());
    }
  }

  @Override
  public void close() {
    vertx.close();
  }
}
