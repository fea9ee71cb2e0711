package org.hito.metrics.evidence;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.hito.metrics.Client;

/** Indicators that are observed as a whole and by country, and how tests call them. */
final class CountrySeries {

  private CountrySeries() {}

  static ValidatableResponse get(String path) {
    return Client.reader().get(Client.path(path)).then().statusCode(200);
  }

  static ValidatableResponse post(String code, String type, String body, String query) {
    return Client.admin()
        .contentType(type)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(Client.path(code) + "/observations" + query)
        .then();
  }

  static void define(String code) {
    Client.define(
            code,
            """
            {"name":{"en":"Seen"},"steward":"senacyt","measure":{"type":"OBSERVED"},
             "baseline":{"value":0,"on":"2021"},"targets":[{"value":10,"on":"2026-12-31"}],
             "dimensions":[{"code":"country","values":["PA","MX"]}]}
            """)
        .statusCode(201);
  }
}
