package org.hito.gateway.oidc;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.hito.gateway.Door;
import org.hito.testkit.embedded.FreePort;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * A small OpenID provider: configuration, keys, a token endpoint, and people who sign in. Its keys
 * can be rotated, and it can go away and come back at the same address.
 */
public final class TestProvider implements AutoCloseable {

  public static final String AUDIENCE = "https://hito.example/api";

  private final Vertx vertx = Vertx.vertx();
  private final List<PublicJsonWebKey> published = new CopyOnWriteArrayList<>();
  private final Map<String, JsonObject> clients = new ConcurrentHashMap<>();
  private final AtomicInteger fetches = new AtomicInteger();
  private final AtomicInteger made = new AtomicInteger();
  private final TestPeople people = new TestPeople(this);
  private PublicJsonWebKey signing;
  private HttpServer server;
  private final int port = FreePort.next();

  public TestProvider() {
    rotate(RsaJwkGenerator::generateJwk, "RS256");
    comeBack();
  }

  public String issuer() {
    return "http://127.0.0.1:" + port + "/realms/hito";
  }

  /** Registers a client and the claims of its tokens beyond those that every token has. */
  public void register(String client, JsonObject claims) {
    clients.put(client, claims);
  }

  /** A header value with a token that a client requested. */
  String tokenOf(String client) {
    var answer =
        new Door(URI.create(issuer() + "/"))
            .form("token", "grant_type=client_credentials&client_id=" + client);
    return "Bearer " + new JsonObject(answer.body()).getString("access_token");
  }

  /** Signs with a new key from now on. Tokens of the earlier ones can still be verified. */
  void rotate() {
    rotate(bits -> EcJwkGenerator.generateJwk(EllipticCurves.P256), "ES256");
  }

  /** Publishes only the newest key. */
  void withdrawOldKeys() {
    published.removeIf(key -> key != signing);
  }

  PublicJsonWebKey signingKey() {
    return signing;
  }

  /** How often its keys have been fetched. */
  int fetches() {
    return fetches.get();
  }

  /** The people who sign in there. */
  public TestPeople people() {
    return people;
  }

  public void goAway() {
    join(server.close());
  }

  public void comeBack() {
    server = join(vertx.createHttpServer().requestHandler(this::answer).listen(port, "127.0.0.1"));
  }

  /** Claims of a valid token, for tests that change some. */
  public JwtClaims claims(String subject) {
    var claims = new JwtClaims();
    claims.setIssuer(issuer());
    claims.setAudience(AUDIENCE);
    claims.setSubject(subject);
    claims.setIssuedAtToNow();
    claims.setExpirationTimeMinutesInTheFuture(5);
    return claims;
  }

  /** A token signed with the current key. */
  public String sign(JwtClaims claims) {
    return sign(claims, signing, signing.getAlgorithm());
  }

  String sign(JsonObject claims) {
    return sign(claims.encode(), signing, signing.getAlgorithm());
  }

  static String sign(JwtClaims claims, PublicJsonWebKey key, String algorithm) {
    return sign(claims.toJson(), key, algorithm);
  }

  private static String sign(String claims, PublicJsonWebKey key, String algorithm) {
    var signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(algorithm);
    signature.setKeyIdHeaderValue(key.getKeyId());
    signature.setKey(key.getPrivateKey());
    signature.setPayload(claims);
    try {
      return signature.getCompactSerialization();
    } catch (JoseException unsigned) {
      throw new IllegalStateException(unsigned);
    }
  }

  @Override
  public void close() {
    join(vertx.close());
  }

  private void rotate(Generator generator, String algorithm) {
    try {
      PublicJsonWebKey key = generator.generate(2048);
      key.setKeyId("key-" + made.getAndIncrement());
      key.setAlgorithm(algorithm);
      key.setUse("sig");
      published.add(key);
      signing = key;
    } catch (JoseException ungenerated) {
      throw new IllegalStateException(ungenerated);
    }
  }

  private void answer(HttpServerRequest request) {
    String path = request.path();
    if (path.equals("/realms/hito/.well-known/openid-configuration")) {
      send(
          request,
          JsonObject.of(
              "issuer", issuer(),
              "jwks_uri", issuer() + "/keys",
              "authorization_endpoint", issuer() + "/authorize?realm=hito",
              "token_endpoint", issuer() + "/token"));
    } else if (path.equals("/realms/hito/authorize")) {
      people.authorize(request);
    } else if (path.equals("/realms/hito/keys")) {
      fetches.incrementAndGet();
      List<JsonWebKey> keys = new ArrayList<>(published);
      send(request, new JsonObject(new JsonWebKeySet(keys).toJson()));
    } else if (path.equals("/realms/hito/token")) {
      request.setExpectMultipart(true);
      request.end().onSuccess(read -> grant(request));
    } else {
      request.response().setStatusCode(404).end();
    }
  }

  private void grant(HttpServerRequest request) {
    if (!"client_credentials".equals(request.getFormAttribute("grant_type"))) {
      people
          .instead()
          .ifPresentOrElse(
              answer -> request.response().setStatusCode(answer.status()).end(answer.body()),
              () -> grantToPeople(request));
      return;
    }
    String client = client(request);
    JsonObject more = clients.get(client);
    if (more == null) {
      request.response().setStatusCode(401).end("{\"error\":\"invalid_client\"}");
      return;
    }
    var claims = new JsonObject(claims(client).toJson()).mergeIn(more);
    send(
        request,
        JsonObject.of(
            "access_token",
            sign(claims.encode(), signing, signing.getAlgorithm()),
            "token_type",
            "Bearer"));
  }

  private void grantToPeople(HttpServerRequest request) {
    people
        .grant(request)
        .ifPresentOrElse(
            tokens -> send(request, tokens),
            () -> request.response().setStatusCode(400).end("{\"error\":\"invalid_grant\"}"));
  }

  // some clients name themselves in the body, others in the header
  private static String client(HttpServerRequest request) {
    String basic = request.getHeader("Authorization");
    if (basic == null) {
      return request.getFormAttribute("client_id");
    }
    byte[] pair = Base64.getDecoder().decode(basic.substring("Basic ".length()));
    return new String(pair, StandardCharsets.UTF_8).split(":", -1)[0];
  }

  private static void send(HttpServerRequest request, JsonObject body) {
    request.response().putHeader("Content-Type", "application/json").end(body.toBuffer());
  }

  private static <T> T join(Future<T> future) {
    return future.toCompletionStage().toCompletableFuture().join();
  }

  private interface Generator {
    PublicJsonWebKey generate(int bits) throws JoseException;
  }
}
