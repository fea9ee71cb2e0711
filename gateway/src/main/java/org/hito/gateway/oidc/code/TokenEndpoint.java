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

/** Asks a provider for tokens, as the client that the dashboard is there. */
final class TokenEndpoint {

  private static final int FIRST_FAULT = 500;
  private static final String BASIC = "client_secret_basic";

  private final Provider provider;
  private final ProviderHttp http;

  TokenEndpoint(Provider provider, ProviderHttp http) {
    this.provider = provider;
    this.http = http;
  }

  /** What the provider grants; fails with a refusal, or with 503 if it does not answer. */
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

  private Tokens tokens(ProviderHttp.Answer answer) {
    if (answer.status() >= FIRST_FAULT) {
      throw provider.unavailable();
    }
    try {
      var body = new JsonObject(answer.body());
      if (answer.status() == 200) {
        return new Tokens(
            body.getString("id_token"),
            body.getString("access_token"),
            body.getString("refresh_token"));
      }
      throw SignInRefusal.because(provider.name(), body.getString("error", "no error"));
    } catch (DecodeException | ClassCastException unreadable) {
      throw SignInRefusal.because(provider.name(), "answers " + answer.status());
    }
  }
}
