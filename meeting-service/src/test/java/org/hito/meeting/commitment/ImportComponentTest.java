package org.hito.meeting.commitment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hito.meeting.MeetingApi.OWNER;
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
