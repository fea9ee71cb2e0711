package org.hito.metrics;

import static io.restassured.RestAssured.given;

import io.restassured.config.JsonConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.path.json.config.JsonPathConfig.NumberReturnType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.hito.testkit.Passports;

/** A client of the API. Numbers are read exactly. */
public final class Client {

  private static final Passports PASSPORTS = Passports.to("metrics-service");

  private Client() {}

  public static RequestSpecification reader() {
    return with(PASSPORTS.anonymous());
  }

  public static RequestSpecification admin() {
    return with(PASSPORTS.admin());
  }

  public static RequestSpecification agency(String agency, String... roles) {
    return with(PASSPORTS.forAgency(agency, roles));
  }

  private static RequestSpecification with(String passport) {
    return given()
        .config(
            RestAssuredConfig.config()
                .jsonConfig(JsonConfig.jsonConfig().numberReturnType(NumberReturnType.BIG_DECIMAL)))
        .auth()
        .oauth2(passport)
        .contentType("application/json");
  }

  public static ValidatableResponse define(String code, String body) {
    return admin().body(body).put(path(code)).then();
  }

  public static void count(String code, String filter) {
    define(
            code,
            """
            {"name":{"en":"%s"},"unit":"things",
             "measure":{"type":"COUNT","of":"commitments","filter":%s},
             "baseline":{"value":0,"on":"2021-09-01"},"targets":[{"value":10,"on":"2026-12-31"}]}
            """
                .formatted(code, filter))
        .statusCode(201);
  }

  /** Defines an observed indicator with the baseline 0 and the target 10. */
  public static void observed(String code) {
    define(
            code,
            """
            {"name":{"en":"%s"},"unit":"things","measure":{"type":"OBSERVED"},
             "baseline":{"value":0,"on":"2021-09-01"},"targets":[{"value":10,"on":"2030-12-31"}]}
            """
                .formatted(code))
        .statusCode(201);
  }

  public static ValidatableResponse observe(String code, LocalDate day, String value) {
    return admin()
        .body("{\"value\":" + value + "}")
        .put(path(code) + "/observations/" + day)
        .then();
  }

  public static ValidatableResponse get(String code) {
    return reader().get(path(code)).then().statusCode(200);
  }

  /** Waits until the indicator has the value. */
  public static void awaitValue(String code, String expected) {
    Awaitility.await(code + " to be " + expected)
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .ignoreExceptions()
        .untilAsserted(() -> get(code).body("progress.value", NumberMatcher.number(expected)));
  }

  /** Waits until the explanation of the indicator has these sums. */
  public static void awaitExplanation(String code, String sum, String pipelineSum) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                reader()
                    .get(path(code) + "/explanation")
                    .then()
                    .body("sum", NumberMatcher.number(sum))
                    .body("pipelineSum", NumberMatcher.number(pipelineSum)));
  }

  public static String path(String code) {
    return "/api/v1/indicators/" + code;
  }
}
