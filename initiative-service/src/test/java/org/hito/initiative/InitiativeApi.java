package org.hito.initiative;

import static io.restassured.RestAssured.given;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.hito.testkit.Passports;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;

/** Requests as the gateway passes them on. */
public final class InitiativeApi {

  /** A body that declares an organisation. */
  public static final String SENACYT =
      """
      {"name":{"en":"National Secretariat of Science","es":"Secretaría Nacional de Ciencia"},
       "kind":"government","country":"PA","aliases":["Senacyt"]}
      """;

  /** A body that declares a strategy; its organisations must exist. */
  public static final String CHIPS =
      """
      {"name":{"en":"Chip strategy","es":"Estrategia de semiconductores"},"aliases":["CHIPS"],
       "owners":["senacyt"],"period":{"from":"2024","to":"2028"},
       "pillars":[{"code":"talent","name":{"en":"Talent","es":"Talento"}},
                  {"code":"research","name":{"en":"Research","es":"Investigación"}}],
       "phases":[{"code":"one","name":{"en":"Foundations","es":"Cimientos"},"from":"2024","to":"2026"}]}
      """;

  /** A body that declares a document. */
  public static final String DOCUMENT =
      """
      {"title":{"en":"Press release","es":"Comunicado de prensa"},
       "publisher":"SENACYT","publishedOn":"2024-12","language":"es-pa",
       "url":"https://www.senacyt.gob.pa/sien-8",
       "sha256":"0A0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a"}
      """;

  /** A body that declares a fund; its organisations must exist. */
  public static final String FUND =
      """
      {"name":{"en":"Chip fund","es":"Fondo de semiconductores"},"aliases":["ITSI"],
       "amount":500000000.25,"currency":"USD","funders":["senacyt"],"period":{"from":"2023"}}
      """;

  /** A body that declares an initiative; its strategy must exist. */
  public static final String CENTRE =
      """
      {"name":{"en":"Center for Advanced Semiconductor Technologies",
               "es":"Institución Tecnológica Superior"},"aliases":["C-TASC"],
       "strategy":"chips","pillar":"talent","phase":"one","kind":"institution","lead":"senacyt",
       "partners":[{"organisation":"utp","role":"host"}],"period":{"from":"2024-07","to":"2027"},
       "status":"APPROVED",
       "milestones":[{"code":"law","name":{"en":"Law","es":"Ley"},"dueOn":"2090-06-30","weight":1},
                     {"code":"room","name":{"en":"Clean room"},"dueOn":"2091","weight":3}],
       "funding":[{"fund":"itsi","amount":500000000.25,"currency":"USD"},
                  {"fund":"cluster","from":15000000,"to":25000000,"currency":"USD",
                   "conditions":{"en":"After review"}}],
       "risks":[{"code":"money","name":{"en":"Funding"},"likelihood":3,"impact":4}],
       "indicators":[]}
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

  /** An editor of an agency. */
  public static RequestSpecification editor(String agency) {
    return given()
        .auth()
        .oauth2(passports().forAgency(agency, "agency-editor"))
        .contentType("application/json");
  }

  public static ValidatableResponse put(String code, String body) {
    return admin().body(body).put("/api/v1/organisations/" + code).then();
  }

  /** Declares a thing as the administrator would. */
  public static ValidatableResponse declare(String path, String body) {
    return admin().body(body).put("/api/v1/" + path).then();
  }

  /** Patches a thing from the given version, as the administrator would. */
  public static ValidatableResponse patch(String path, int version, String patch) {
    return admin()
        .contentType("application/merge-patch+json")
        .header("If-Match", "\"" + version + "\"")
        .body(patch)
        .patch("/api/v1/" + path)
        .then();
  }

  public static ValidatableResponse get(String path) {
    return reader().get("/api/v1/" + path).then();
  }

  /** Creates the organisations of the tests' initiatives, and their strategy. */
  public static void givenStrategy() {
    for (String code : List.of("senacyt", "utp", "mici", "economia-mx")) {
      put(code, SENACYT);
    }
    declare("strategies/chips", CHIPS);
  }

  /** The facts of one thing, once there are this many. */
  public static List<JsonPath> facts(String aggregate, String code, int count) {
    return TopicReader.of("hito." + aggregate + ".facts.v1")
        .until(records -> of(code, records).size() >= count)
        .stream()
        .filter(record -> code.equals(record.key()))
        .map(record -> JsonPath.from(record.value()))
        .toList();
  }

  private static List<TopicRecord> of(String code, List<TopicRecord> records) {
    return records.stream().filter(record -> code.equals(record.key())).toList();
  }
}
