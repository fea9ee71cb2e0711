package org.hito.gateway.outbound;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hito.gateway.PackagedGateway;
import org.hito.gateway.oidc.TestProvider;
import org.hito.testkit.embedded.ServerCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged gateway in a network that only a forward proxy leads out of. */
class ForwardProxyIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String CREDENTIALS = "Basic c29tZW9uZTpzZWNyZXQ= ";

  @TempDir private Path folder;
  private final Vertx vertx = Vertx.vertx();
  private final ConnectProxy proxy = new ConnectProxy();
  private final List<String> fetched = new CopyOnWriteArrayList<>();
  private HttpServer provider;

  @BeforeEach
  void listen() {
    var certificate = ServerCertificate.in(folder);
    provider =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setSsl(true)
                    .setKeyCertOptions(
                        new PemKeyCertOptions()
                            .setCertPath(certificate.certificate().toString())
                            .setKeyPath(certificate.key().toString())))
            .requestHandler(
                request -> {
                  fetched.add(request.path());
                  request.response().end("{\"keys\":[]}");
                })
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
  }

  @AfterEach
  void close() {
    proxy.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void keysOfAnIdentityProviderAreFetchedThroughTheProxyOfTheSystem() {
    // When
    var answer = readWithUnknownKey(Map.of("HTTPS_PROXY", proxy.address()));
    // Then
    assertEquals(401, answer.statusCode(), answer.body());
    assertEquals(Set.of("/keys"), Set.copyOf(fetched));
    assertEquals(
        Set.of(CREDENTIALS + "localhost:" + provider.actualPort()), Set.copyOf(proxy.requests()));
  }

  @Test
  void keysOfAProviderThatIsNamedAreFetchedDirectly() {
    // When
    var answer =
        readWithUnknownKey(Map.of("HTTPS_PROXY", proxy.address(), "NO_PROXY", "other,localhost"));
    // Then
    assertEquals(401, answer.statusCode(), answer.body());
    assertEquals(Set.of("/keys"), Set.copyOf(fetched));
    assertEquals(List.of(), proxy.requests());
  }

  private HttpResponse<String> readWithUnknownKey(Map<String, String> more) {
    var settings = new HashMap<>(more);
    settings.put("QUARKUS_PROFILE", "prod");
    settings.put("HITO_OIDC_ISSUER", "https://id.example");
    settings.put("HITO_OIDC_AUDIENCE", TestProvider.AUDIENCE);
    settings.put("HITO_OIDC_KEYS", "https://localhost:" + provider.actualPort() + "/keys");
    settings.put(
        "JAVA_TOOL_OPTIONS",
        "-Djavax.net.ssl.trustStore=%s -Djavax.net.ssl.trustStorePassword=local-only"
            .formatted(folder.resolve("tls.p12")));
    try (var gateway = PackagedGateway.start(settings);
        var other = new TestProvider()) {
      var claims = other.claims("planning-office");
      claims.setIssuer("https://id.example");
      String token = "Bearer " + other.sign(claims);
      return await()
          .atMost(PATIENCE)
          .until(
              () -> gateway.door().get("/api/v1/meetings", "Authorization", token),
              answer -> answer.statusCode() != 503); // on a busy machine the first fetch is late
    }
  }
}
