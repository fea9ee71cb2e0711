package org.hito.gateway.dashboard.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import org.hito.gateway.oidc.ProviderResource;
import org.hito.gateway.oidc.TestPeople;

/** Who signs in at the provider of these tests, and what the pages then say. */
final class SigningIn {

  private SigningIn() {}

  static TestPeople people() {
    return ProviderResource.running().people();
  }

  static JsonObject ana() {
    return JsonObject.of(
        "sub",
        "ana",
        "name",
        "Ana <Pérez>",
        "agency",
        "senacyt",
        "groups",
        JsonArray.of("agency-editor"));
  }

  static String header(HttpResponse<String> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  static void assertSaid(int status, String text, HttpResponse<String> page) {
    assertEquals(status, page.statusCode(), page.body());
    assertTrue(page.body().contains(text), page::body);
  }
}
