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
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many commitments at once, from outside. */
@QuarkusTest
@MeetingServiceTest
class ImportComponentTest {

  @BeforeEach
  void meetingHeld() {
    Imports.givenMeeting();
  }

  @Test
  void aThousandRowsWithTenBadOnesAreTakenSaveThoseTen() {
    // Given
    String rows =
        IntStream.range(0, 1_000)
            .mapToObj(
                n ->
                    n % 100 == 7
                        ? row("bulk-" + n).replace("training", "promise")
                        : row("bulk-" + n))
            .collect(Collectors.joining());

    // When
    ValidatableResponse dry = send(editor(OWNER), "text/csv", "?dryRun=true", HEADER + rows);
    reader().get("/api/v1/commitments/bulk-0").then().statusCode(404);
    ValidatableResponse real = send(HEADER + rows);

    // Then
    for (ValidatableResponse report : List.of(dry, real)) {
      report
          .statusCode(207)
          .body("total", equalTo(1_000))
          .body("accepted", equalTo(990))
          .body("rejected", equalTo(10))
          .body("created", equalTo(990))
          .body(
              "results.findAll { it.status == 422 }.line",
              contains(9, 109, 209, 309, 409, 509, 609, 709, 809, 909))
          .body(
              "results.findAll { it.status == 422 }.errors.pointer.flatten()",
              everyItem(equalTo("/kind")));
    }
    dry.body("dryRun", equalTo(true));
    real.body("dryRun", equalTo(false)).body("results[0].code", equalTo("bulk-0"));
    send(HEADER + rows).body("created", equalTo(0)).body("unchanged", equalTo(990));
    reader()
        .header("Prefer", "return=total-count")
        .get("/api/v1/commitments?meeting=import-meeting&q=bulk-&kind=training&limit=1")
        .then()
        .body("total", equalTo(990))
        .body("items[0].title.es", equalTo("Curso"))
        .body("items[0].partners", contains("us-state", "utp"))
        .body("items[0].initiatives", equalTo(List.of()))
        .body("items[0].version", equalTo(1));
    assertEquals(1, MeetingApi.facts("commitment", "bulk-999", 1).size());
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
  void jsonSaysAllThatADeclarationCan() {
    // Given
    String declared =
        """
        {"code":"%s","meeting":"import-meeting","title":{"en":"MoU"},"kind":"mou","owner":"economia-mx",
         "contributions":[{"indicator":"jobs","amount":0.1}],"evidence":[{"url":"https://x.org/a"}]}
        """
            .replace("\n", "");

    // When
    ValidatableResponse array =
        send(editor(OWNER), "application/json", "", "[" + declared.formatted("json-array") + "]");
    ValidatableResponse lines =
        send(
            editor(OWNER),
            "application/x-ndjson",
            "",
            declared.formatted("json-line")
                + "\n\n{\"code\":\n"
                + declared.formatted("json-array"));

    // Then
    array.statusCode(200).body("results.status", contains(201)).body("results.line", contains(1));
    lines
        .statusCode(207)
        .body("results.status", contains(201, 400, 200))
        .body("results.line", contains(1, 3, 4))
        .body("results[1].errors.code", contains("malformed-json"));
    reader()
        .get("/api/v1/commitments/json-line")
        .then()
        .body("contributions[0].amount", equalTo(0.1f))
        .body("evidence.url", contains("https://x.org/a"));
  }

  @Test
  void aRowThatSaysNoMoreThanIsKnownChangesNothingWhateverElseIsKnown() {
    // Given
    send(
            editor(OWNER),
            "application/json",
            "",
            """
            [{"code":"known","meeting":"import-meeting","title":{"en":"Course","es":"Curso"},
              "kind":"training","owner":"economia-mx","partners":["us-state","utp"],"dueOn":"2022-12",
              "contributions":[{"indicator":"jobs","amount":1}],"aliases":["C"]}]
            """)
        .statusCode(200);
    MeetingApi.move(OWNER, "known", "IN_PROGRESS", "2022-05-01").statusCode(200);

    // When
    ValidatableResponse report = send(HEADER + row("known"));

    // Then
    report.statusCode(200).body("unchanged", equalTo(1));
    reader()
        .get("/api/v1/commitments/known")
        .then()
        .body("version", equalTo(2))
        .body("aliases", contains("C"));
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

  @Test
  void importsOfTheSameFileAtTheSameTimeRecordEachOnce() {
    // Given
    String csv =
        HEADER
            + IntStream.range(0, 50).mapToObj(n -> row("rival-" + n)).collect(Collectors.joining());

    // When
    List<Integer> created =
        IntStream.range(0, 2)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () -> send(csv).statusCode(200).extract().<Integer>path("created")))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();

    // Then
    assertEquals(List.of(0, 50), created);
    reader().get("/api/v1/commitments/rival-7").then().body("version", equalTo(1));
  }

  @Test
  void aRepeatWithTheSameKeyIsAnsweredAsTheFirstTime() {
    // Given
    String csv = HEADER + row("keyed");
    send(editor(OWNER).header("Idempotency-Key", "import-1"), "text/csv", "", csv)
        .statusCode(200)
        .body("created", equalTo(1));

    // When
    ValidatableResponse again =
        send(editor(OWNER).header("Idempotency-Key", "import-1"), "text/csv", "", csv);

    // Then
    again.statusCode(200).header("Idempotency-Replayed", "true").body("created", equalTo(1));
    send(editor(OWNER).header("Idempotency-Key", "import-1"), "text/csv", "", csv + row("more"))
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }
}
