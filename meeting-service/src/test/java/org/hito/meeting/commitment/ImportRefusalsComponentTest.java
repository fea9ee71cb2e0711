package org.hito.meeting.commitment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.STRANGER;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.commitment.Imports.HEADER;
import static org.hito.meeting.commitment.Imports.row;
import static org.hito.meeting.commitment.Imports.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@MeetingServiceTest
class ImportRefusalsComponentTest {

  @BeforeEach
  void meetingHeld() {
    Imports.givenMeeting();
  }

  @Test
  void violationsOfOneRowAreReportedForThatRowOnly() {
    // Given
    String rows =
        row("wrong-good")
            + row("wrong-owner").replace("economia-mx", "nobody")
            + row("wrong-due").replace("2022-12", "2021")
            + row("wrong-meeting").replace("import-meeting", "no-such-meeting")
            + row("")
            + row("wrong-good")
            + row("wrong-good").replace("Curso", "Otro")
            + "wrong-cells,import-meeting\n"
            + row("Wrong Code")
            + row("wrong-partner").replace("us-state", "economia-mx");

    // When
    ValidatableResponse report = send(HEADER + rows);

    // Then
    report
        .statusCode(207)
        .body("results.status", contains(201, 422, 422, 422, 422, 200, 409, 422, 422, 422))
        .body("results.line", contains(2, 3, 4, 5, 6, 7, 8, 9, 10, 11))
        .body("results[0].errors", nullValue())
        .body("results[1].errors.pointer", contains("/owner"))
        .body("results[1].errors.code", contains("unknown-reference"))
        .body("results[2].errors.code", contains("due-before-meeting"))
        .body("results[3].errors.pointer", contains("/meeting"))
        .body("results[4].errors.pointer", contains("/code"))
        .body("results[6].errors.code", contains("exists-otherwise"))
        .body("results[6].errors[0].message", containsString("'wrong-good'"))
        .body("results[6].errors[0].message", containsString("(title)"))
        .body("results[7].errors.code", contains("wrong-number-of-cells"))
        .body("results[8].errors.code", contains("not-a-code"))
        .body("results[9].errors.code", contains("owner-also-partner"));
    reader().get("/api/v1/commitments/wrong-good").then().body("title.es", equalTo("Curso"));
    reader().get("/api/v1/commitments/wrong-owner").then().statusCode(404);
  }

  @Test
  void aNumberNobodyCanKeepIsItsRowsAlone() {
    // Given
    String row =
        "{\"code\":\"amount-%s\",\"meeting\":\"import-meeting\",\"title\":{\"en\":\"x\"},\"kind\":\"mou\","
            + "\"owner\":\"economia-mx\",\"contributions\":[{\"indicator\":\"jobs\",\"amount\":%s}]}";
    String rows =
        String.join(
            ",",
            row.formatted("good", "0.1234567890123456789012345678901234"),
            row.formatted("huge", "1e2147483648"),
            row.formatted("tiny", "1e-2147483648"),
            row.formatted("long", "12345678901234567890123456789012345"));

    // When
    ValidatableResponse report = send(editor(OWNER), "application/json", "", "[" + rows + "]");

    // Then
    report
        .statusCode(207)
        .body("results.status", contains(201, 422, 422, 422))
        .body(
            "results.errors.findAll { it != null }.flatten().pointer",
            everyItem(equalTo("/contributions/0/amount")))
        .body(
            "results.errors.findAll { it != null }.flatten().message",
            everyItem(containsString("34")));
    MeetingApi.record(
            "import-meeting",
            "{\"title\":{\"en\":\"x\"},\"kind\":\"mou\",\"owner\":\"economia-mx\",\"x\":1e2147483648}")
        .statusCode(422)
        .body("errors.pointer", contains("/x"));
  }

  @Test
  void onlyThoseWhoMayRecordMayImport() {
    // Given
    String csv = HEADER + row("foreign");

    // When
    ValidatableResponse stranger = send(editor(STRANGER), "text/csv", "", csv);
    ValidatableResponse anonymous = send(reader(), "text/csv", "", csv);

    // Then
    stranger
        .statusCode(207)
        .body("results[0].status", equalTo(403))
        .body("results[0].errors.code", contains("not-convenor-or-host"));
    anonymous.statusCode(403).body("code", equalTo("editor-role-needed"));
    reader().get("/api/v1/commitments/foreign").then().statusCode(404);
    send(MeetingApi.admin(), "text/csv", "", csv).statusCode(200);
  }

  @Test
  void aBodyThatIsNotAnImportIsRefusedAsAWhole() {
    // Given
    String csv = HEADER + row("whole");

    // When
    ValidatableResponse doubtful = send(editor(OWNER), "text/csv", "?dryRun=yes", csv);

    // Then
    doubtful.statusCode(400).body("code", equalTo("invalid-query-parameter"));
    send(editor(OWNER), "text/csv", "?dry=true", csv).statusCode(400);
    send(editor(OWNER), "text/plain", "", csv).statusCode(415);
    send("code,colour\nwhole,red\n").statusCode(422).body("errors[0].pointer", equalTo("/colour"));
    send(HEADER + "\"whole").statusCode(400).body("code", equalTo("malformed-csv"));
    send(editor(OWNER), "application/json", "", "{}").statusCode(422);
    send(editor(OWNER), "application/json", "", "[").statusCode(400);
    send("").statusCode(200).body("total", equalTo(0));
    send(HEADER + row("import")).body("results[0].errors.code", contains("reserved-code"));
    reader()
        .get("/api/v1/commitments/import")
        .then()
        .statusCode(405)
        .header("Allow", equalTo("POST"));
    reader().get("/api/v1/commitments/whole").then().statusCode(404);
  }
}
