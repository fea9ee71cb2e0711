package org.hito.meeting.commitment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.commitment.Imports.HEADER;
import static org.hito.meeting.commitment.Imports.row;
import static org.hito.meeting.commitment.Imports.send;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.hito.kit.json.Json;
import org.hito.meeting.MeetingServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of commitments: those the list answers with, and those of spreadsheets. */
@QuarkusTest
@MeetingServiceTest
class ImportTablesComponentTest {

  @BeforeEach
  void meetingHeld() {
    Imports.givenMeeting();
  }

  @Test
  void exportedTablesCanBeImported() {
    // Given
    send(HEADER + row("tabled-1") + row("tabled-2").replace("Course", "\"=1+1, \"\"new\"\"\""))
        .statusCode(200);
    String table =
        reader()
            .accept("text/csv")
            .get("/api/v1/commitments?q=tabled-")
            .then()
            .statusCode(200)
            .extract()
            .asString();

    // When
    ValidatableResponse again = send(table);

    // Then
    assertEquals(HEADER.strip() + ",agreedOn", table.lines().findFirst().orElseThrow());
    assertEquals(3, table.lines().count());
    again.statusCode(200).body("unchanged", equalTo(2));
    reader().get("/api/v1/commitments/tabled-2").then().body("title.en", equalTo("=1+1, \"new\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'=A pilot",
        "=A pilot",
        "''+1",
        "'tis so",
        "-1",
        " blanks at its ends ",
        "a;b,c\"d\ne\tf\r\ng",
        "\uFEFFPanam\u00e1",
        "@|%\\"
      })
  void anExportedTitleNeverChangesAnythingWhenImported(String title) {
    // Given
    String code = "odd-" + Integer.toHexString(title.hashCode());
    String body = Json.write(Map.of("en", title, "es", title + "'"));
    send(
            editor(OWNER),
            "application/x-ndjson",
            "",
            "{\"code\":\"%s\",\"meeting\":\"import-meeting\",\"title\":%s,\"kind\":\"mou\",\"owner\":\"economia-mx\"}"
                .formatted(code, body))
        .statusCode(200);
    String table =
        new String(
            reader().accept("text/csv").get("/api/v1/commitments?q=" + code).asByteArray(),
            StandardCharsets.UTF_8);

    // When
    ValidatableResponse again = send(table);

    // Then
    again.statusCode(200).body("results.outcome", contains("unchanged"));
    reader()
        .get("/api/v1/commitments/" + code)
        .then()
        .body("version", equalTo(1))
        .body("title.en", equalTo(title));
  }

  @Test
  void blanksAroundACellMeanNothing() {
    // Given
    String rows =
        "cells , import-meeting,Course ,\u00A0Curso, mou ,AGREED ,economia-mx ,us-state ; utp"
            + " ,2027-06 , \n";

    // When
    ValidatableResponse report = send(HEADER + rows);

    // Then
    report.statusCode(200).body("results.outcome", contains("created"));
    reader()
        .get("/api/v1/commitments/cells")
        .then()
        .body("title.es", equalTo("Curso"))
        .body("partners", contains("us-state", "utp"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Code;Meeting;Title.EN;Kind;Owner;;\nsheet-1;import-meeting;Course;mou;economia-mx;;\n",
        "code\tmeeting\ttitle.en\tkind\towner\nsheet-2\timport-meeting\tCourse\tmou\teconomia-mx\n"
      })
  void aTableThatASpreadsheetMadeIsRead(String table) {
    send(table).statusCode(200).body("results.outcome", contains("created"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "code|meeting\na|b\nc|d\n",
        "código,reunión\na,b\n",
        "a,b\n",
        "code,meeting\na,b\n"
      })
  void aHeaderThatCannotBeUnderstoodIsOneRefusalThatNamesWhatIsExpected(String table) {
    send(table)
        .statusCode(422)
        .body("code", equalTo("unknown-columns"))
        .body("detail", containsString("code, meeting, title.en, title.es, kind"))
        .body("results", nullValue());
  }
}
