package org.hito.meeting.commitment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hito.meeting.MeetingApi.OTHER;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.STRANGER;
import static org.hito.meeting.MeetingApi.admin;
import static org.hito.meeting.MeetingApi.as;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.move;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hito.kit.json.Json;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.hito.testkit.GoldenSamples;
import org.hito.testkit.TopicRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Commitments from outside, on a real PostgreSQL and a real broker. */
@QuarkusTest
@MeetingServiceTest
class CommitmentComponentTest {

  private static final String MEETING = "hled-2022-04";

  private static boolean prepared;

  @BeforeEach
  void meetingHeld() {
    if (!prepared) {
      MeetingApi.givenForumAndMeeting("hled", MEETING);
      prepared = true;
    }
  }

  @Test
  void aCommitmentOfAMeetingIsRecordedKeptAndVerified() {
    // Given
    record(MEETING, promise("kept"))
        .statusCode(201)
        .header("Location", endsWith("/api/v1/commitments/kept"))
        .header("ETag", "\"1\"")
        .body("label", equalTo("MoU on chip skills"))
        .body("forum", equalTo("hled"))
        .body("status", equalTo("AGREED"))
        .body("overdue", equalTo(true));
    move(OWNER, "kept", "IN_PROGRESS", "2022-05").statusCode(200).header("ETag", "\"2\"");
    editor(OWNER)
        .body("{\"progress\":60,\"note\":\"Text agreed\",\"on\":\"2022-05-20\"}")
        .post("/api/v1/commitments/kept/updates")
        .then()
        .statusCode(200)
        .body("progress", equalTo(60))
        .body("updates[0].actor", equalTo(OWNER));
    editor(OWNER)
        .body(
            """
            {"to":"DELIVERED","on":"2022-06-15","note":"Signed",
             "evidence":[{"title":"Paper","url":"https://gob.mx/mou.pdf"}]}
            """)
        .post("/api/v1/commitments/kept/moves")
        .then()
        .statusCode(200)
        .body("closedOn", equalTo("2022-06-15"))
        .body("open", equalTo(false))
        .body("overdue", equalTo(false));

    // When
    ValidatableResponse verified = move(OTHER, "kept", "VERIFIED", "2022-07-01");

    // Then
    verified.statusCode(200).body("status", equalTo("VERIFIED")).body("version", equalTo(5));
    reader()
        .get("/api/v1/commitments/kept/history")
        .then()
        .statusCode(200)
        .body(
            "items.type",
            contains("verified", "delivered", "progress-reported", "started", "recorded"))
        .body("items.version", contains(5, 4, 3, 2, 1))
        .body("items[0].agency", equalTo(OTHER))
        .body("items[1].change.evidence[0].url", equalTo("https://gob.mx/mou.pdf"))
        .body("items[3].at", equalTo("2022-05-01T00:00:00Z"));
  }

  @Test
  void everyPublishedFactObeysTheContractAndCarriesItsState() {
    // Given
    record(MEETING, promise("published")).statusCode(201);
    move(OWNER, "published", "IN_PROGRESS", "2022-05-01").statusCode(200);
    move(OWNER, "published", "DROPPED", "2022-05-02").statusCode(200);
    GoldenSamples contracts = GoldenSamples.in(Path.of("contracts"));

    // When
    List<TopicRecord> facts = MeetingApi.facts("commitment", "published", 3);

    // Then
    assertEquals(
        List.of(
            "org.hito.commitment.recorded.v1",
            "org.hito.commitment.started.v1",
            "org.hito.commitment.dropped.v1"),
        facts.stream().map(fact -> fact.headers().get("ce_type")).toList());
    for (TopicRecord fact : facts) {
      contracts.assertValid(Json.read(fact.value(), JsonNode.class), "envelope.schema.json");
      contracts.assertValidFact(fact.value());
    }
  }

  @Test
  void anIllegalMoveIsAnsweredWithTheAllowedOnes() {
    // Given
    record(MEETING, promise("hasty")).statusCode(201);

    // When
    ValidatableResponse refused = move(OWNER, "hasty", "VERIFIED", "2022-05-01");
    ValidatableResponse delivered = move(OWNER, "hasty", "DELIVERED", "2022-05-01");

    // Then
    refused.statusCode(403).body("code", equalTo("verifies-own"));
    delivered
        .statusCode(409)
        .contentType("application/problem+json")
        .body("code", equalTo("illegal-move"))
        .body("allowed", contains("IN_PROGRESS", "DROPPED"));
    reader().get("/api/v1/commitments/hasty").then().body("version", equalTo(1));
  }

  @Test
  void eachMayDoWhatTheRulesGrantAndNothingElse() {
    // Given
    record(MEETING, promise("guarded")).statusCode(201);
    String update = "{\"progress\":10,\"on\":\"2022-05-01\"}";
    String moves = "/api/v1/commitments/guarded/moves";
    String updates = "/api/v1/commitments/guarded/updates";

    // When
    ValidatableResponse strangerRecords =
        editor(STRANGER)
            .body(promise("not-theirs"))
            .post("/api/v1/meetings/" + MEETING + "/commitments")
            .then();

    // Then
    strangerRecords.statusCode(403).body("code", equalTo("not-convenor-or-host"));
    move(OTHER, "guarded", "IN_PROGRESS", "2022-05-01")
        .statusCode(403)
        .body("code", equalTo("not-owner"));
    as(OWNER, "agency-reporter")
        .body("{\"to\":\"IN_PROGRESS\",\"on\":\"2022-05-01\"}")
        .post(moves)
        .then()
        .statusCode(403)
        .body("code", equalTo("editor-role-needed"));
    as(OWNER, "agency-reporter").body(update).post(updates).then().statusCode(200);
    as(OTHER, "agency-reporter").body(update).post(updates).then().statusCode(403);
    reader().contentType("application/json").body(update).post(updates).then().statusCode(403);
    admin()
        .body("{\"to\":\"IN_PROGRESS\",\"on\":\"2022-05-01\"}")
        .post(moves)
        .then()
        .statusCode(200)
        .body("moves[0].actor", equalTo("hito"));
  }

  @Test
  void ofTwoVerificationsAtOnceOneWins() {
    // Given
    record(MEETING, promise("contested")).statusCode(201);
    move(OWNER, "contested", "IN_PROGRESS", "2022-05-01").statusCode(200);
    editor(OWNER)
        .body(
            "{\"to\":\"DELIVERED\",\"on\":\"2022-05-02\",\"evidence\":[{\"url\":\"https://x.org\"}]}")
        .post("/api/v1/commitments/contested/moves")
        .then()
        .statusCode(200);

    // When
    List<Integer> statuses =
        IntStream.range(0, 2)
            .mapToObj(
                n ->
                    CompletableFuture.supplyAsync(
                        () ->
                            move(OTHER, "contested", "VERIFIED", "2022-05-03")
                                .extract()
                                .statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();

    // Then
    assertEquals(List.of(200, 409), statuses);
    reader().get("/api/v1/commitments/contested").then().body("version", equalTo(4));
  }

  @Test
  void listsAreFilteredByWhatTheirReadersAskFor() {
    // Given
    record(MEETING, promise("listed-open").replace("trained-people", "listed")).statusCode(201);
    record(
            MEETING,
            promise("listed-later")
                .replace("trained-people", "listed")
                .replace("2022-06-30", "2099"))
        .statusCode(201);
    record(MEETING, promise("listed-dropped").replace("trained-people", "listed")).statusCode(201);
    move(OWNER, "listed-dropped", "DROPPED", "2022-05-01").statusCode(200);

    // When
    String all = "/api/v1/commitments?indicator=listed";

    // Then
    items(all + "&open=true", "listed-later", "listed-open");
    items(all + "&overdue=true", "listed-open");
    items(all + "&overdue=false", "listed-dropped", "listed-later");
    items(all + "&status=DROPPED,VERIFIED", "listed-dropped");
    items(all + "&dueFrom=2022-07-01", "listed-later");
    items(all + "&dueTo=2022-06-30&kind=mou&partner=us-state", "listed-dropped", "listed-open");
    items(all + "&owner=us-state");
    items(all + "&forum=hled&meeting=" + MEETING + "&sort=-dueOn&limit=1", "listed-later");
    reader()
        .queryParam("q", "TALENTO en semi")
        .queryParam("indicator", "listed")
        .get("/api/v1/commitments")
        .then()
        .body("items.code", hasItems("listed-open", "listed-later"));
  }

  private static void items(String path, String... codes) {
    reader().get(path).then().statusCode(200).body("items.code", equalTo(List.of(codes)));
  }
}
