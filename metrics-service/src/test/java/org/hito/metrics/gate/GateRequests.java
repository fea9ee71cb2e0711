package org.hito.metrics.gate;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hito.metrics.Client;

/** Requests about gates, and the days they use. */
abstract class GateRequests {

  // read in the test: what runs before it may wait for the next day
  static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  static Instant now() {
    return Instant.now();
  }

  static ValidatableResponse get(String code) {
    return Client.reader().get("/api/v1/gates/" + code).then().statusCode(200);
  }

  static String body(String condition) {
    return "{\"name\":{\"en\":\"Fund\"},\"condition\":" + condition + "}";
  }

  static ValidatableResponse gate(String code, String condition) {
    return put(code, body(condition));
  }

  static ValidatableResponse put(String code, String body) {
    return Client.admin().body(body).put("/api/v1/gates/" + code).then();
  }
}
