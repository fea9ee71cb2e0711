package org.hito.metrics.observing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.hito.metrics.NumberMatcher.number;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hito.metrics.Client;
import org.hito.metrics.MetricsServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An exported table can be imported again and changes nothing. */
@QuarkusTest
@MetricsServiceTest
class RoundTripComponentTest {

  @Test
  void aRestatedValueIsCountedApartAndADryRunSaysWhatItWouldReplace() {
    // Given
    define("rt-restated");
    post("rt-restated", "text/csv", "on,value\n2026-01-31,10\n").body("created", equalTo(1));
    String other = "on,value\n2026-01-31,12\n2026-02-28,1\n";

    // When
    ValidatableResponse dry = post("rt-restated", "text/csv", other, "?dryRun=true");
    ValidatableResponse real = post("rt-restated", "text/csv", other);

    // Then
    for (ValidatableResponse report : List.of(dry, real)) {
      report
          .body("created", equalTo(1))
          .body("restated", equalTo(1))
          .body("unchanged", equalTo(0))
          .body("accepted", equalTo(2))
          .body("results.outcome", contains("restated", "created"))
          .body("results.status", contains(200, 201))
          .body("results[0].replaces.value", number("10"))
          .body("results[1].replaces", nullValue());
    }
    post("rt-restated", "text/csv", other)
        .body("unchanged", equalTo(2))
        .body("restated", equalTo(0))
        .body("results.outcome", contains("unchanged", "unchanged"));
  }

  @Test
  void aRowThatContradictsOneAboveItIsRefused() {
    // Given
    define("rt-twice");
    String csv =
        """
        on,value,region
        2026-01-31,1,
        2026-01-31,2,
        2026-01-31,1,
        2026-01-31,3,Los Santos
        2026-01-31,4,Los Santos\s
        """;

    // When
    ValidatableResponse report = post("rt-twice", "text/csv", csv);

    // Then
    report
        .body(
            "results.outcome", contains("created", "rejected", "unchanged", "created", "rejected"))
        .body("results[1].errors[0].code", equalTo("contradicts-line"))
        .body("results[1].errors[0].message", containsString("2"))
        .body("results[4].errors[0].message", containsString("5"));
    series("rt-twice", "").body("items.value", contains(number("1")));
  }

  @Test
  void whatIsNotSaidOfASourceLeavesIt() {
    // Given
    define("rt-source");
    put("rt-source", "2026-03-31", "{\"value\":20,\"source\":{\"document\":\"Yearbook\"}}");
    put("rt-source", "2026-04-30", "{\"value\":21}");

    // When
    ValidatableResponse column = post("rt-source", "text/csv", "on,value\n2026-03-31,20\n");
    ValidatableResponse member =
        post("rt-source", "application/json", "[{\"on\":\"2026-03-31\",\"value\":20}]");
    ValidatableResponse put = put("rt-source", "2026-03-31", "{\"value\":20}");

    // Then
    column.body("unchanged", equalTo(1));
    member.body("unchanged", equalTo(1));
    put.body("source.document", equalTo("Yearbook"));
    series("rt-source", "?restatements=true").body("items", hasSize(2));
    put("rt-source", "2026-03-31", "{\"value\":22}").body("source", nullValue());
    put("rt-source", "2026-03-31", "{\"value\":22,\"source\":{\"document\":\"Census\"}}")
        .body("source.document", equalTo("Census"));
  }

  @Test
  void aSeriesGoesBackInWithItsSourcesAndPartsAndBringsNoNewVersion() {
    // Given
    define("rt-all");
    String body =
        """
        [{"on":"2026-01-31","value":0.12345678901234567,
          "source":{"document":"'=Annex, \\"A\\"","locator":" p. 3","url":"https://example.org/a?b=c"}},
         {"on":"2026-01-31","value":-1,"dimensions":{"region":"=Los Santos"}},
         {"on":"2026-01-31","value":-2,"dimensions":{"region":"'=Los Santos"}},
         {"on":"2026-01-31","value":3,"dimensions":{"region":"a,b;c\\"d","sex":"+F"}},
         {"on":"2026-02-28","value":4,"dimensions":{"sex":"@F"},"source":{"document":"-D"}}]
        """;
    post("rt-all", "application/json", body).body("created", equalTo(5));
    int version = version("rt-all");

    for (String asked : List.of("", "&dimension=region", "&dimension=sex")) {
      // When
      ValidatableResponse report =
          post("rt-all", "text/csv", csv("rt-all/series?format=csv" + asked));

      // Then
      report.body("rejected", equalTo(0)).body("results.outcome", everyItem(equalTo("unchanged")));
    }
    assertEquals(version, version("rt-all"));
    series("rt-all", "").body("items[0].source.locator", equalTo(" p. 3"));
  }

  @Test
  void supersededValuesAreMarkedInATableAndSuchATableIsNotImported() {
    // Given
    define("rt-history");
    put("rt-history", "2026-03-31", "{\"value\":1}");
    put("rt-history", "2026-03-31", "{\"value\":2}");

    // When
    String csv = csv("rt-history/series?format=csv&restatements=true");

    // Then
    assertEquals("on,value,recordedAt,restatedAt", csv.lines().findFirst().orElseThrow());
    assertEquals(3, csv.lines().count());
    post("rt-history", "text/csv", csv).statusCode(422).body("code", equalTo("unknown-columns"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"on", "value", "recordedat", "restatedat"})
  void aDimensionCannotBeCalledLikeAColumnOfATable(String code) {
    Client.define("rt-reserved", definition(code))
        .statusCode(422)
        .body("errors.pointer", contains("/dimensions/0/code"))
        .body("errors.code", contains("reserved-dimension"));
  }

  @Test
  void aCategoryIsOneHoweverItIsTyped() {
    // Given
    define("rt-places");
    String csv =
        """
        on,value,region
        2026-01-31,5,Los Santos
        2026-01-31,5,Los Santos\s
        2026-01-31,5,Los  Santos
        2026-01-31,5,Panam\u00e1
        2026-01-31,5,Panama\u0301
        """;

    // When
    ValidatableResponse table = post("rt-places", "text/csv", csv);
    ValidatableResponse lines =
        post(
            "rt-places",
            "application/x-ndjson",
            "{\"on\":\"2026-01-31\",\"value\":5,\"dimensions\":{\"region\":\" Panama\u0301\\t\"}}");

    // Then
    table.body("created", equalTo(2)).body("unchanged", equalTo(3));
    lines.body("unchanged", equalTo(1));
    put("rt-places", "2026-01-31", "{\"value\":5,\"dimensions\":{\"region\":\"Los\u00a0Santos\"}}")
        .statusCode(200);
    series("rt-places", "?dimension=region")
        .body("items.dimensions.region", containsInAnyOrder("Los Santos", "Panamá"));
    Client.reader()
        .queryParam("dimension", "region:Panama\u0301 ")
        .get(Client.path("rt-places") + "/series")
        .then()
        .body("items", hasSize(1));
  }

  @Test
  void theValuesADimensionMayHaveAreCategoriesToo() {
    // Given
    Client.define(
            "rt-values",
            """
            {"name":{"en":"x"},"measure":{"type":"OBSERVED"},
             "dimensions":[{"code":"region","values":["Panama\u0301 ","Los  Santos"]}]}
            """)
        .statusCode(201)
        .body("dimensions[0].values", contains("Panamá", "Los Santos"));

    // When
    ValidatableResponse taken =
        put("rt-values", "2026-01-31", "{\"value\":1,\"dimensions\":{\"region\":\"Panam\u00e1\"}}");

    // Then
    taken.statusCode(201);
  }

  @Test
  void aTableFromASpreadsheetIsReadAndADecimalCommaIsRefused() {
    // Given
    define("rt-sheet");

    // When
    ValidatableResponse report =
        post(
            "rt-sheet",
            "text/csv",
            "\uFEFFOn;Value;Region;\r\n2026-01-31;1.5;Colón;\r\n2026-02-28;1,5;;\r\n2026-03-31;2;;\r\n");

    // Then
    report
        .body("results.status", contains(201, 422, 201))
        .body("results[1].errors.pointer", contains("/value"))
        .body("results[1].errors.code", contains("decimal-comma"));
    post("rt-sheet", "text/csv", "Fecha;Valor\n2026-01-31;1\n2026-02-28;2\n")
        .statusCode(422)
        .body("code", equalTo("unknown-columns"))
        .body("detail", containsString("on, value, source.document"));
  }

  @Test
  void aTableBeginsWithAByteOrderMarkForThoseWhoAsk() {
    // Given
    define("rt-bom");
    put("rt-bom", "2026-01-31", "{\"value\":1}");

    // When
    String marked = csv("rt-bom/series?format=csv&bom=true");

    // Then
    assertEquals("\uFEFFon,value\r\n2026-01-31,1\r\n", marked);
    post("rt-bom", "text/csv", marked).body("unchanged", equalTo(1));
    assertEquals("on,value\r\n2026-01-31,1\r\n", csv("rt-bom/series?format=csv&bom=false"));
    Client.reader()
        .get("/api/v1/indicators?format=csv&bom=true&q=rt-bom")
        .then()
        .statusCode(200)
        .body(startsWith("\uFEFFcode,"));
    Client.reader().get("/api/v1/indicators?format=csv&bom=maybe").then().statusCode(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e2147483648", "1e-2147483648", "1e400", "12345678901234567890123456789012345"})
  void aNumberOutOfBoundsRefusesOnlyItsRow(String odd) {
    // Given
    define("rt-odd");
    String good = "{\"on\":\"2026-01-31\",\"value\":1}";
    String bad = "{\"on\":\"2026-02-28\",\"value\":" + odd + "}";
    String unknown = "{\"on\":\"2026-03-31\",\"value\":1,\"x\":[" + odd + "]}";

    // When
    ValidatableResponse lines =
        post("rt-odd", "application/x-ndjson", good + "\n" + bad + "\n" + unknown);
    ValidatableResponse array =
        post("rt-odd", "application/json", "[" + good + "," + bad + "," + unknown + "]");
    ValidatableResponse table =
        post("rt-odd", "text/csv", "on,value\n2026-01-31,1\n2026-02-28," + odd + "\n");

    // Then
    for (ValidatableResponse report : List.of(lines, array)) {
      report
          .statusCode(207)
          .body("accepted", equalTo(1))
          .body("results[1].status", equalTo(422))
          .body("results[1].errors.pointer", contains("/value"))
          .body("results[1].errors[0].message", containsString("34"))
          .body("results[2].errors.pointer", contains("/x"));
    }
    table.body("accepted", equalTo(1)).body("results[1].errors.pointer", contains("/value"));
    Client.admin()
        .body("{\"value\":1,\"x\":" + odd + "}")
        .put(Client.path("rt-odd") + "/observations/2026-01-31")
        .then()
        .statusCode(422);
    series("rt-odd", "?from=2026-02-01").body("items", empty());
  }

  @Test
  void upTo34DigitsAreKeptExactly() {
    // Given
    define("rt-digits");
    String value = "0.1234567890123456789012345678901234";

    // When
    put("rt-digits", "2026-01-31", "{\"value\":" + value + "}").statusCode(201);

    // Then
    assertEquals("on,value\r\n2026-01-31," + value + "\r\n", csv("rt-digits/series?format=csv"));
    Client.get("rt-digits").body("progress.value", number(value));
  }

  private static String csv(String path) {
    return new String(
        Client.reader().get(Client.path(path)).then().statusCode(200).extract().asByteArray(),
        StandardCharsets.UTF_8);
  }

  private static ValidatableResponse series(String code, String query) {
    return Client.reader().get(Client.path(code) + "/series" + query).then().statusCode(200);
  }

  private static int version(String code) {
    return Client.get(code).extract().path("version");
  }

  private static ValidatableResponse put(String code, String day, String body) {
    return Client.admin()
        .contentType("application/json")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .put(Client.path(code) + "/observations/" + day)
        .then();
  }

  private static ValidatableResponse post(String code, String type, String body) {
    return post(code, type, body, "");
  }

  private static ValidatableResponse post(String code, String type, String body, String query) {
    return Client.admin()
        .contentType(type + "; charset=UTF-8")
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(Client.path(code) + "/observations" + query)
        .then();
  }

  private static void define(String code) {
    int status = Client.define(code, definition("region")).extract().statusCode();
    assertEquals(true, status < 300, "defined with " + status);
  }

  private static String definition(String dimension) {
    return "{\"name\":{\"en\":\"x\"},\"measure\":{\"type\":\"OBSERVED\"},\"dimensions\":[{\"code\":\""
        + dimension
        + "\"},{\"code\":\"sex\"}]}";
  }
}
