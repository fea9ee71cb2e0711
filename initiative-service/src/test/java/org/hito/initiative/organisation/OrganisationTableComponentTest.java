package org.hito.initiative.organisation;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.initiative.InitiativeApi.admin;
import static org.hito.initiative.InitiativeApi.reader;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hamcrest.Matcher;
import org.hito.initiative.InitiativeServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A list as a table, for people with a spreadsheet. */
@QuarkusTest
@InitiativeServiceTest
class OrganisationTableComponentTest {

  private static final String HEADER =
      "code,name.en,name.es,kind,country,aliases,members.organisation\r\n";

  @BeforeEach
  void organisations() {
    admin()
        .body(
            """
            {"name":{"en":"Table bank","es":"=Banco"},"aliases":["BT","TB"],"kind":"multilateral"}
            """)
        .put("/api/v1/organisations/table-bank");
    admin()
        .body(
            """
            {"name":{"en":"Table ministry","es":"Ministerio, «mesa»"},"kind":"government","country":"PA"}
            """)
        .put("/api/v1/organisations/table-ministry");
  }

  @Test
  void acceptAsksForATable() {
    // When
    String table =
        reader()
            .accept("text/csv")
            .get("/api/v1/organisations?q=table-")
            .then()
            .statusCode(200)
            .header("Content-Type", equalTo("text/csv;charset=UTF-8"))
            .extract()
            .asString();

    // Then
    assertEquals(
        HEADER
            + "table-bank,Table bank,'=Banco,multilateral,,BT;TB,\r\n"
            + "table-ministry,Table ministry,\"Ministerio, «mesa»\",government,PA,,\r\n",
        table);
  }

  @Test
  void aliasesThatHoldASemicolonAreQuotedWithinTheirCellAndAnyFormOfAnAccentIsFound() {
    // Given
    admin()
        .body(
            "{\"name\":{\"en\":\"'=Odd\",\"es\":\"Panama\\u0301 rara\"},\"kind\":\"other\","
                + "\"aliases\":[\"a;b\",\"\\\"c\",\"=d\"]}")
        .put("/api/v1/organisations/odd-bank");

    // When
    String table =
        reader()
            .queryParam("q", "Panam\u00e1 rara")
            .queryParam("format", "csv")
            .queryParam("bom", "true")
            .get("/api/v1/organisations")
            .asString();

    // Then
    assertEquals(
        "\uFEFF"
            + HEADER
            + "odd-bank,''=Odd,Panam\u00e1 rara,other,,\"\"\"a;b\"\";\"\"\"\"\"\"c\"\";=d\",\r\n",
        table);
  }

  @Test
  void theFormatParameterAsksForTheSameAndTheNextPageIsInTheLinkHeader() {
    // When
    var first = reader().get("/api/v1/organisations?q=table-&format=csv&limit=1").then();

    // Then
    String link = first.statusCode(200).extract().header("Link");
    assertTrue(link.endsWith("; rel=\"next\""), link);
    reader()
        .urlEncodingEnabled(false)
        .get(link.substring(1, link.indexOf('>')))
        .then()
        .statusCode(200)
        .header("Link", nullValue())
        .body(containsString("table-ministry"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv, application/json           | 200 | text/csv",
        "application/json, text/csv           | 200 | application/json",
        "text/csv;q=0.5, application/json     | 200 | application/json",
        "application/json;q=0.5, text/csv     | 200 | text/csv",
        "application/json;q=0.5               | 200 | application/json",
        "application/json;q=0, text/csv;q=0.1 | 200 | text/csv",
        "text/csv;q=0, */*                    | 200 | application/json",
        "text/csv;q=0                         | 406 | application/problem+json",
        "application/json;q=0                 | 406 | application/problem+json",
        "*/*;q=0                              | 406 | application/problem+json",
        "'  '                                 | 200 | application/json"
      })
  void theFormatIsTheOneThatTheClientPrefers(String accept, int status, String type) {
    // When
    ValidatableResponse answer =
        reader().header("Accept", accept).get("/api/v1/organisations?q=table-").then();

    // Then
    answer.statusCode(status).header("Content-Type", isType(type));
  }

  private static Matcher<String> isType(String type) {
    return anyOf(equalTo(type), equalTo(type + ";charset=UTF-8"));
  }

  @Test
  void aSingleResourceIsSentAsJsonEvenIfATableIsPreferred() {
    // When
    ValidatableResponse answer =
        reader()
            .header("Accept", "text/csv, application/json;q=0.1")
            .get("/api/v1/organisations/table-bank")
            .then();

    // Then
    answer.statusCode(200).header("Content-Type", isType("application/json"));
    reader()
        .header("Accept", "text/csv, application/json;q=0.1")
        .get("/api/v1/organisations/table-bank/history")
        .then()
        .statusCode(200)
        .header("Content-Type", isType("application/json"));
    reader()
        .header("Accept", "image/png")
        .get("/api/v1/organisations?q=table-&format=json")
        .then()
        .statusCode(200);
  }

  @Test
  void aFormatThatIsNoneIsRefusedAndAThingAloneIsNoTable() {
    reader()
        .get("/api/v1/organisations?format=xml")
        .then()
        .statusCode(400)
        .body("code", equalTo("invalid-query-parameter"));
    reader()
        .get("/api/v1/organisations/table-bank?format=csv")
        .then()
        .statusCode(406)
        .body("code", equalTo("not-acceptable"));
  }
}
