package org.hito.gateway.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.Map;
import org.hito.gateway.Door;
import org.hito.gateway.PackagedGateway;

/** The gateway packaged for production, and two identity providers that it trusts. */
final class GatewayWithProviders implements AutoCloseable {

  private final TestProvider provider = new TestProvider();
  private final TestProvider second = new TestProvider();
  private final PackagedGateway gateway;

  GatewayWithProviders() {
    provider.register(
        "planning-office",
        JsonObject.of(
            "https://hito.example/claims/agency",
            "economia-mx",
            "realm_access",
            JsonObject.of(
                "roles", JsonArray.of("ministry-editor", "agency-editor-in-chief", "verifier"))));
    second.register(
        "ministry", JsonObject.of("agency", JsonArray.of("senacyt"), "groups", "auditor other"));
    gateway =
        PackagedGateway.start(
            Map.ofEntries(
                Map.entry("QUARKUS_PROFILE", "prod"),
                Map.entry("HITO_LIMITS_SIGN_IN_FAILURES", "1000000"),
                Map.entry("HITO_OIDC_ISSUER", provider.issuer() + "/"),
                Map.entry("HITO_OIDC_AUDIENCE", TestProvider.AUDIENCE),
                Map.entry("HITO_OIDC_AGENCY_CLAIM", "https://hito.example/claims/agency"),
                Map.entry("HITO_OIDC_ROLES_CLAIM", "realm_access/roles"),
                Map.entry("HITO_OIDC_ROLES", "ministry-editor=agency-editor"),
                Map.entry("HITO_OIDC_KEYS_PAUSE", "2S"),
                Map.entry("HITO_OIDC__SECOND__ISSUER", second.issuer()),
                Map.entry("HITO_OIDC__SECOND__AUDIENCE", "other, " + TestProvider.AUDIENCE)));
  }

  TestProvider provider() {
    return provider;
  }

  TestProvider second() {
    return second;
  }

  Door door() {
    return gateway.door();
  }

  /** Reads with a token. */
  HttpResponse<String> read(String token) {
    String shown = token.startsWith("Bearer ") ? token : "Bearer " + token;
    return door().get("/api/v1/meetings", "Authorization", shown);
  }

  /** The answer refuses the token for this reason. */
  static void assertRefused(String code, HttpResponse<String> answer) {
    assertEquals(401, answer.statusCode(), answer.body());
    assertEquals(code, new JsonObject(answer.body()).getString("code"));
    String challenge = answer.headers().firstValue("WWW-Authenticate").orElseThrow();
    assertTrue(
        challenge.startsWith("Bearer error=\"invalid_token\", error_description=\""), challenge);
  }

  @Override
  public void close() {
    gateway.close();
    provider.close();
    second.close();
  }
}
