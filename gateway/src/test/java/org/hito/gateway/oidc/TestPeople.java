package org.hito.gateway.oidc;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * People who sign in at the provider of a test: its authorization code flow. There are no
 * passwords; the test sets who uses the browser.
 */
public final class TestPeople {

  static final String CLIENT = "dashboard";
  static final String SECRET = "of the:dashboard";

  private final TestProvider provider;
  private final Map<String, Grant> codes = new ConcurrentHashMap<>();
  private final Map<String, JsonObject> refreshing = new ConcurrentHashMap<>();
  private volatile JsonObject person = new JsonObject();
  private volatile boolean isOpaque;
  private volatile Answer instead;

  /** The provider's public configuration. */
  record Answer(int status, String body) {}

  private record Grant(JsonObject person, String redirect, String challenge, String nonce) {}

  TestPeople(TestProvider provider) {
    this.provider = provider;
  }

  /** Sets the person at the browser, with claims for both tokens. */
  public void arrive(JsonObject claims) {
    person = claims;
    isOpaque = false;
  }

  /** The same, and access tokens are texts that only the provider understands. */
  public void arriveOpaque(JsonObject claims) {
    person = claims;
    isOpaque = true;
  }

  /** A refresh token of somebody who signed in some time ago. */
  public String refreshToken(JsonObject claims) {
    String token = UUID.randomUUID().toString();
    refreshing.put(token, claims);
    return token;
  }

  /** Somebody else uses a refresh token: it is accepted once. */
  public void use(String refreshToken) {
    refreshing.remove(refreshToken);
  }

  /** From now on nobody gets tokens, but this answer. */
  public void refuseAll(int status, String body) {
    instead = new Answer(status, body);
  }

  /** From now on requests get tokens again. */
  public void grantAgain() {
    instead = null;
  }

  Optional<Answer> instead() {
    return Optional.ofNullable(instead);
  }

  void authorize(HttpServerRequest request) {
    String code = UUID.randomUUID().toString();
    codes.put(
        code,
        new Grant(
            person,
            request.getParam("redirect_uri"),
            request.getParam("code_challenge"),
            request.getParam("nonce")));
    boolean isSound =
        "code".equals(request.getParam("response_type"))
            && CLIENT.equals(request.getParam("client_id"))
            && "openid profile".equals(request.getParam("scope"))
            && "S256".equals(request.getParam("code_challenge_method"));
    request
        .response()
        .setStatusCode(isSound ? 302 : 400)
        .putHeader(
            "Location",
            request.getParam("redirect_uri")
                + "?code="
                + code
                + "&iss="
                + URLEncoder.encode(provider.issuer(), StandardCharsets.UTF_8)
                + "&state="
                + request.getParam("state"))
        .end();
  }

  /** The answer to a request for tokens, or empty if it is none of people. */
  Optional<JsonObject> grant(HttpServerRequest request) {
    MultiMap form = request.formAttributes();
    if (!isClient(request.getHeader("Authorization"))) {
      return Optional.empty();
    }
    return switch (form.get("grant_type")) {
      case "authorization_code" ->
          Optional.ofNullable(codes.remove(form.get("code")))
              .filter(grant -> grant.redirect().equals(form.get("redirect_uri")))
              .filter(grant -> grant.challenge().equals(s256(form.get("code_verifier"))))
              .map(grant -> tokens(grant.person(), grant.nonce()));
      case "refresh_token" ->
          Optional.ofNullable(refreshing.remove(form.get("refresh_token")))
              .map(claims -> tokens(claims, null));
      default -> Optional.empty();
    };
  }

  private static boolean isClient(String authorization) {
    String pair =
        URLEncoder.encode(CLIENT, StandardCharsets.UTF_8)
            + ":"
            + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
    byte[] expected = pair.getBytes(StandardCharsets.UTF_8);
    return ("Basic " + Base64.getEncoder().encodeToString(expected)).equals(authorization);
  }

  private JsonObject tokens(JsonObject claims, String nonce) {
    String subject = claims.getString("sub");
    var id = new JsonObject(provider.claims(subject).toJson()).put("aud", CLIENT);
    if (nonce != null) {
      id.put("nonce", nonce);
    }
    var access = new JsonObject(provider.claims(subject).toJson()).mergeIn(claims);
    access.put("aud", TestProvider.AUDIENCE).put("sub", subject);
    return JsonObject.of(
        "id_token",
        provider.sign(id.mergeIn(claims)),
        "access_token",
        isOpaque ? "opaque" : provider.sign(access),
        "refresh_token",
        refreshToken(claims),
        "token_type",
        "Bearer");
  }

  private static String s256(String verifier) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }
}
