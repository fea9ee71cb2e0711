package org.hito.initiative;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.hito.testkit.Passports;

/** Requests as the gateway would pass them on. */
public final class InitiativeApi {

  /** A body that declares an organisation. */
  public static final String SENACYT =
      """
      {"name":{"en":"National Secretariat of Science","es":"Secretaría Nacional de Ciencia"},
       "kind":"government","country":"PA","aliases":["Senacyt"]}
      """;

  private InitiativeApi() {}

  public static Passports passports() {
    return Passports.to("initiative-service");
  }

  public static RequestSpecification admin() {
    return given().auth().oauth2(passports().admin()).contentType("application/json");
  }

  public static RequestSpecification reader() {
    return given().auth().oauth2(passports().anonymous());
  }

  public static ValidatableResponse put(String code, String body) {
    return admin().body(body).put("/api/v1/organisations/" + code).then();
  }
}
