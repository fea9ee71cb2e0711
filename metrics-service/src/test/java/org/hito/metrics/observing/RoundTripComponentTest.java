package org.hito.metrics.observing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.hito.metrics.NumberMatcher.number;
import static org.hito.metrics.observing.Rows.csv;
import static org.hito.metrics.observing.Rows.define;
import static org.hito.metrics.observing.Rows.post;
import static org.hito.metrics.observing.Rows.put;
import static org.hito.metrics.observing.Rows.series;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.hito.metrics.Client;
import org.hito.metrics.MetricsServiceTest;
import org.junit.jupiter.api.Test;

/** An exported table can be imported again and changes nothing. */
@QuarkusTest
@MetricsServiceTest
class RoundTripComponentTest {

  @Test
  void omittedMembersLeaveTheSourceUnchanged() {
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

  @Test
  void aTableFromASpreadsheetIsReadAndACommaThatMaySeparateThousandsIsRefused() {
    // Given
    define("rt-sheet");

    // When
    ValidatableResponse report =
        post(
            "rt-sheet",
            "text/csv",
            "\uFEFFOn;Value;Region;\r\n2026-01-31;1.5;Colón;\r\n2026-02-28;1,500;;\r\n2026-03-31;2;;\r\n");

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

  private static int version(String code) {
    return Client.get(code).extract().path("version");
  }
}
