package org.hito.metrics.observing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.hito.metrics.Client;

/** Sends observations to indicators, and reads their series. */
final class Rows {

  private Rows() {}

  static String csv(String path) {
    return new String(
        Client.reader().get(Client.path(path)).then().statusCode(200).extract().asByteArray(),
        StandardCharsets.UTF_8);
  }

  static ValidatableResponse series(String code, String query) {
    return Client.reader().get(Client.path(code) + "/series" + query).then().statusCode(200);
  }

  static ValidatableResponse put(String code, String day, String body) {
    return Client.admin()
        .contentType("application/json")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .put(Client.path(code) + "/observations/" + day)
        .then();
  }

  static ValidatableResponse post(String code, String type, String body) {
    return post(code, type, body, "");
  }

  static ValidatableResponse post(String code, String type, String body, String query) {
    return Client.admin()
        .contentType(type + "; charset=UTF-8")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(Client.path(code) + "/observations" + query)
        .then();
  }

  static void define(String code) {
    int status = Client.define(code, definition("region")).extract().statusCode();
    assertEquals(true, status < 300, "defined with " + status);
  }

  static String definition(String dimension) {
    return "{\"name\":{\"en\":\"x\"},\"measure\":{\"type\":\"OBSERVED\"},\"dimensions\":[{\"code\":\""
        + dimension
        + "\"},{\"code\":\"sex\"}]}";
  }
}
