package org.hito.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.hito.testkit.PassportKeys;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;

/**
 * Three services behind the gateway that, like the real ones, accept nothing but a passport for
 * themselves. What they answer is chosen by the last part of the path; by default they describe
 * what reached them.
 */
public class StubUpstreams implements QuarkusTestResourceLifecycleManager {

  /** A request whose id begins like this is not answered by the service named after it. */
  public static final String WITHOUT = "without-";

  // more than the buffers between a service and a client hold
  private static final int ENDLESS_BYTES = 32 * 1024 * 1024;

  private final KeyPair keys = PassportKeys.generate();
  private final Map<String, AtomicInteger> connections = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> opened = new ConcurrentHashMap<>();
  private final Queue<HttpServerRequest> held = new ConcurrentLinkedQueue<>();
  private Vertx vertx;
  private Path keyFile;

  @Override
  public Map<String, String> start() {
    vertx = Vertx.vertx();
    Map<String, String> settings = new HashMap<>();
    for (String name : new String[] {"initiative", "meeting", "metrics"}) {
      HttpServer server = listen(name + "-service");
      settings.put("hito.upstreams." + name, "http://127.0.0.1:" + server.actualPort());
    }
    settings.put("hito.passport.private-key-location", writeKey().toString());
    // a busy machine is not slow services
    settings.put("hito.upstreams.read-timeout", "6S");
    settings.put("hito.upstreams.question-timeout", "20S");
    settings.put("hito.events.heartbeat", "300ms");
    settings.put("hito.events.ring-entries", "8");
    return settings;
  }

  @Override
  public void stop() {
    join(vertx.close());
    try {
      Files.deleteIfExists(keyFile);
    } catch (IOException undeleted) {
      throw new UncheckedIOException(undeleted);
    }
  }

  private HttpServer listen(String audience) {
    connections.put(audience, new AtomicInteger());
    opened.put(audience, new AtomicInteger());
    JwtConsumer passports =
        new JwtConsumerBuilder()
            .setVerificationKey(keys.getPublic())
            .setJwsAlgorithmConstraints(AlgorithmConstraints.ConstraintType.PERMIT, "ES256")
            .setExpectedIssuer("urn:hito:gateway")
            .setExpectedAudience(audience)
            .setRequireExpirationTime()
            .setRequireSubject()
            .build();
    return join(
        vertx
            .createHttpServer()
            .connectionHandler(connection -> count(audience, connection))
            .requestHandler(request -> answer(request, audience, passports))
            .listen(0, "127.0.0.1"));
  }

  /** How many connections a service has open. */
  public int connections(String audience) {
    return connections.get(audience).get();
  }

  /** How many connections a service has had in total. */
  public int opened(String audience) {
    return opened.get(audience).get();
  }

  /** How many requests to {@code …/held} wait for their answer. */
  public int held() {
    return held.size();
  }

  /** Answers all requests that are held. */
  public void release() {
    for (HttpServerRequest request = held.poll(); request != null; request = held.poll()) {
      request.response().end("{}");
    }
  }

  private void count(String audience, HttpConnection connection) {
    AtomicInteger open = connections.get(audience);
    open.incrementAndGet();
    opened.get(audience).incrementAndGet();
    connection.closeHandler(closed -> open.decrementAndGet());
  }

  private void answer(HttpServerRequest request, String audience, JwtConsumer passports) {
    if ((WITHOUT + audience).equals(request.getHeader("X-Request-Id"))) {
      request.response().setStatusCode(503).end();
      return;
    }
    if (HostileThings.isAsked(request)) {
      HostileThings.answer(request);
      return;
    }
    if (StubLists.isAsked(request)) {
      StubLists.answer(request);
      return;
    }
    if (StubForms.isAsked(request)) {
      StubForms.answer(request);
      return;
    }
    if (StubQuestions.isAsked(request)) {
      StubQuestions.answer(request, audience);
      return;
    }
    String path = request.path();
    if (path.endsWith("/overlong/series")) {
      request.response().setStatusCode(422).end("{}");
      return;
    }
    if (path.endsWith("/drawn/history") || path.endsWith("/overlong/history")) {
      String page = request.getParam("cursor", "history");
      request.response().end(resource("/worlds/drawn.json").getJsonObject(page).toBuffer());
      return;
    }
    switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "held" -> held.add(request);
      case "frozen" -> request.pause();
      case "endless" -> request.response().end(Buffer.buffer(new byte[ENDLESS_BYTES]));
      case "silent" -> request.resume();
      case "large" -> request.end().onSuccess(read -> request.response().end("x".repeat(300_000)));
      case "broken" -> request.connection().close();
      case "cut" ->
          request
              .response()
              .setChunked(true)
              .write("x".repeat(1_000))
              .onComplete(sent -> request.connection().close());
      case "refusing" ->
          request
              .response()
              .setStatusCode(413)
              .putHeader("Connection", "close")
              .end("{}")
              .onComplete(sent -> request.connection().close());
      case "listed" -> list(request);
      case "drawn", "overlong" ->
          request.response().end(resource("/worlds/drawn.json").getJsonObject("drawn").toBuffer());
      case "series" ->
          request
              .response()
              .end(
                  resource("/worlds/drawn.json")
                      .getJsonObject(request.getParam("dimension", "series"))
                      .toBuffer());
      case "page" ->
          request.response().putHeader("Content-Type", "text/html").end("<h1>Welcome</h1>");
      case "failing" ->
          request
              .response()
              .setStatusCode(500)
              .putHeader("Content-Type", "text/plain")
              .end("java.lang.NullPointerException at org.hito.Secret.main(Secret.java:1)");
      case "foreign" ->
          request
              .response()
              .setStatusCode(403)
              .putHeader("Content-Type", "application/problem+json")
              .putHeader("Hito-Problem", "not-owner")
              .end("{}");
      case "unchanged" -> request.response().setStatusCode(304).putHeader("ETag", "\"7\"").end();
      case "chatty" ->
          request
              .response()
              .putHeader("Connection", "X-Internal")
              .putHeader("X-Internal", "secret")
              .putHeader("Keep-Alive", "timeout=5")
              .putHeader("Proxy-Authenticate", "Basic")
              .putHeader("X-Request-Id", "theirs")
              .putHeader("ETag", "\"3\"")
              .end("{}");
      default -> describe(request, audience, passports);
    }
  }

  static JsonObject resource(String name) {
    try (InputStream file = StubUpstreams.class.getResourceAsStream(name)) {
      return new JsonObject(Buffer.buffer(file.readAllBytes()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void list(HttpServerRequest request) {
    var response =
        request.response().putHeader("Content-Type", "application/json").putHeader("ETag", "\"7\"");
    if (request.headers().contains("If-None-Match")) {
      response.setStatusCode(304).end();
    } else {
      response.end("[" + "\"the same again\",".repeat(10_000) + "1]");
    }
  }

  private static void describe(HttpServerRequest request, String audience, JwtConsumer passports) {
    var headers = new JsonObject();
    request
        .headers()
        .forEach(
            header -> headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue()));
    request
        .body()
        .onSuccess(
            body ->
                request
                    .response()
                    .putHeader("Content-Type", "application/json")
                    .end(
                        new JsonObject()
                            .put("service", audience)
                            .put("method", request.method().name())
                            .put("uri", request.uri())
                            .put("headers", headers)
                            .put("bytes", body.length())
                            .put("passport", passport(request, passports))
                            .toBuffer()));
  }

  private static JsonObject passport(HttpServerRequest request, JwtConsumer passports) {
    String shown = request.getHeader("Authorization");
    if (shown == null || !shown.startsWith("Bearer ")) {
      return null;
    }
    try {
      return new JsonObject(passports.processToClaims(shown.substring(7)).toJson());
    } catch (InvalidJwtException refused) {
      return null;
    }
  }

  private Path writeKey() {
    try {
      keyFile = Files.createTempFile("hito-passport", ".pem");
      return Files.writeString(keyFile, PassportKeys.pem(keys.getPrivate()));
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
  }

  private static <T> T join(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }
}
