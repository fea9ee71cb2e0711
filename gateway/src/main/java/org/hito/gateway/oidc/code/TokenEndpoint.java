package org.hito.gateway.oidc.code;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.hito.gateway.oidc.Provider;
import org.hito.gateway.oidc.ProviderHttp;
import org.jboss.logging.Logger;

/** Requests tokens from a provider, as its client, the dashboard. */
final class TokenEndpoint {

  private static final Logger LOG = Logger.getLogger(TokenEndpoint.class);
  private static final int FIRST_FAULT = 500;
  private static final String ENDED = "invalid_grant";
  private static final String BASIC = "client_secret_basic";

  private final Provider provider;
  private final ProviderHttp http;

  TokenEndpoint(Provider provider, ProviderHttp http) {
    this.provider = provider;
    this.http = http;
  }

  /**
   * The tokens that the provider grants; fails with a refusal if it rejects the grant, and with 503
   * if it does not answer or fails for any other reason.
   */
  Future<Tokens> ask(Map<String, String> grant) {
    return provider
        .configuration()
        .compose(configuration -> ask(configuration, new LinkedHashMap<>(grant)));
  }

  private Future<Tokens> ask(JsonObject configuration, Map<String, String> form) {
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    String id = provider.settings().clientId().orElseThrow();
    Optional<String> secret = provider.settings().clientSecret();
    if (secret.isPresent() && takesBasic(configuration)) {
      headers.add("Authorization", "Basic " + basic(id, secret.get()));
    } else {
      form.put("client_id", id);
      secret.ifPresent(text -> form.put("client_secret", text));
    }
    return http.post(configuration.getString("token_endpoint"), FormText.of(form), headers)
        .recover(failure -> Future.failedFuture(provider.unavailable()))
        .map(this::tokens);
  }

  private static boolean takesBasic(JsonObject configuration) {
    JsonArray methods = configuration.getJsonArray("token_endpoint_auth_methods_supported");
    return methods == null || methods.contains(BASIC);
  }

  private static String basic(String id, String secret) {
    String pair = FormText.encoded(id) + ":" + FormText.encoded(secret);
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  // every other error concerns the client's settings or is temporary
  private Tokens tokens(ProviderHttp.Answer answer) {
    String reason;
    try {
      var body = new JsonObject(answer.body());
      if (answer.status() == 200) {
        return new Tokens(
            body.getString("id_token"),
            body.getString("access_token"),
            body.getString("refresh_token"));
      }
      reason = body.getString("error", "no error");
    } catch (DecodeException | ClassCastException unreadable) {
      reason = "unreadable";
    }
    if (answer.status() < FIRST_FAULT && reason.equals(ENDED)) {
      throw SignInRefusal.because(provider.name(), reason);
    }
    LOG.infof(
        "token request failed: provider=%s status=%d reason=\"%s\"",
        provider.name(), answer.status(), SignInRefusal.printable(reason));
    throw provider.unavailable();
  }
}
