package org.hito.gateway.inbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.StreamResetException;
import java.time.Duration;
import java.util.Map;
import org.hito.gateway.PackagedGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Exchanges over HTTP/2 that stop half-way, at the packaged gateway. */
class Http2ClientsIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final long INTERNAL_ERROR = 0x2;

  private static final Vertx VERTX = Vertx.vertx();
  private static PackagedGateway gateway;

  @BeforeAll
  static void start() {
    gateway =
        PackagedGateway.start(
            Map.of(
                "HITO_UPSTREAMS_CLIENT_PATIENCE", "6S",
                "HITO_UPSTREAMS_READ_TIMEOUT", "20S"));
  }

  @AfterAll
  static void stop() {
    VERTX.close().toCompletionStage().toCompletableFuture().join();
    gateway.close();
  }

  @Test
  void nothingWaitsForTheBodyOfARead() {
    // Given
    HttpClientRequest request =
        request("/api/v1/meetings").toCompletionStage().toCompletableFuture().join();
    // When
    request.putHeader("Content-Length", "10").sendHead();
    // Then
    await().atMost(PATIENCE).until(() -> request.response().isComplete());
    assertEquals(200, request.response().result().statusCode());
  }

  @Test
  void aResponseThatBreaksOffIsAnError() {
    // When
    var body =
        request("/api/v1/meetings/cut")
            .compose(HttpClientRequest::send)
            .compose(HttpClientResponse::body);
    await().atMost(PATIENCE).until(body::isComplete);
    // Then
    var reset = assertInstanceOf(StreamResetException.class, body.cause());
    assertEquals(INTERNAL_ERROR, reset.getCode());
  }

  private static Future<HttpClientRequest> request(String path) {
    var options =
        new HttpClientOptions()
            .setProtocolVersion(HttpVersion.HTTP_2)
            .setHttp2ClearTextUpgrade(false);
    return VERTX
        .createHttpClient(options)
        .request(HttpMethod.GET, gateway.process().port(), gateway.host(), path);
  }
}
