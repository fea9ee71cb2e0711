package org.hito.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@GatewayTest
class TokenRouteComponentTest {

  private static final String TOKENS = "/local/oauth/token";
  private static final String GRANT = "grant_type=client_credentials";

  @TestHTTPResource private URI address;

  @Test
  void aClientGetsATokenByHttpBasic() {
    // When
    var answer =
        new Door(address).form(TOKENS, GRANT, "Authorization", "Basic c2VuYWN5dDpsb2NhbA==");
    // Then
    var body = new JsonObject(answer.body());
    assertEquals(200, answer.statusCode());
    assertEquals("Bearer", body.getString("token_type"));
    assertTrue(body.getInteger("expires_in") > 0);
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "grant_type=password, 400, unsupported_grant_type",
    "client_id=senacyt, 400, invalid_request",
    "grant_type=client_credentials&client_id=senacyt&client_secret=wrong, 401, invalid_client",
    "grant_type=client_credentials&client_id=Not+A+Code&client_secret=local, 401, invalid_client"
  })
  void aRefusalGivesTheReason(String form, int status, String error) {
    // When
    var answer = new Door(address).form(TOKENS, form);
    // Then
    assertEquals(status, answer.statusCode());
    assertEquals(error, new JsonObject(answer.body()).getString("error"));
  }

  @Test
  void onlyPostIsAllowed() {
    // When
    var answer = new Door(address).get(TOKENS);
    // Then
    assertEquals(405, answer.statusCode());
    assertEquals("OPTIONS, POST", answer.headers().firstValue("Allow").orElseThrow());
  }

  @Test
  void aBodyThatIsNotAFormIsRefused() {
    // When
    var answer = new Door(address).send("POST", TOKENS, "{}", "Content-Type", "application/json");
    // Then
    assertEquals(400, answer.statusCode());
    assertEquals("invalid_request", new JsonObject(answer.body()).getString("error"));
  }
}
