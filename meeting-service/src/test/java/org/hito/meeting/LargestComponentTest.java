package org.hito.meeting;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.facts;
import static org.hito.meeting.MeetingApi.givenForumAndMeeting;
import static org.hito.meeting.MeetingApi.move;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hito.kit.domain.Newest;
import org.hito.kit.topic.RecordSize;
import org.hito.testkit.TopicRecord;
import org.junit.jupiter.api.Test;

/** Everything accepted can be published; anything larger is refused. */
@MeetingServiceTest
@QuarkusTest
class LargestComponentTest {

  private static final String LARGE = "x".repeat(1_900);

  private static String agenda(int items, String text) {
    return IntStream.range(0, items)
        .mapToObj(
            n ->
                "{\"title\":{\"en\":\"%d %s\",\"es\":\"%s\"},\"session\":1}"
                    .formatted(n, text, text))
        .collect(Collectors.joining(",", "{\"agenda\":[", "]}"));
  }

  private static ValidatableResponse patch(String path, String body) {
    return editor(OWNER)
        .contentType("application/merge-patch+json")
        .header("If-Match", "*")
        .body(body)
        .patch("/api/v1/" + path)
        .then();
  }

  @Test
  void theOldAndTheNewDeclarationFitOneRecord() {
    // Given
    givenForumAndMeeting("large-forum", "large-meeting");

    // When
    patch("meetings/large-meeting", agenda(125, LARGE)).statusCode(200);
    patch("meetings/large-meeting", agenda(125, LARGE.replace('x', 'y'))).statusCode(200);
    patch("meetings/large-meeting", "{\"place\":\"after\"}").statusCode(200);

    // Then
    List<TopicRecord> facts = facts("meeting", "large-meeting", 4);
    assertEquals(4, facts.size());
    assertTrue(facts.get(2).value().length() > 1_400_000);
  }

  @Test
  void aPageHasFewerOfTheLargest() {
    // Given
    givenForumAndMeeting("wide-forum", "wide-meeting");
    for (int n = 1; n <= 12; n++) {
      record("wide-meeting", wide()).statusCode(201);
    }

    // When
    List<Integer> pages = pages("/api/v1/commitments?meeting=wide-meeting");

    // Then
    assertTrue(pages.get(0) > 1 && pages.get(0) < 12, pages.toString());
    assertEquals(12, pages.stream().mapToInt(Integer::intValue).sum());
  }

  @Test
  void aPageOfAHistoryHasFewerLargeChanges() {
    // Given
    givenForumAndMeeting("rewritten-forum", "rewritten-meeting");
    for (String letter : List.of("x", "y", "z")) {
      patch("meetings/rewritten-meeting", agenda(125, letter.repeat(1_900))).statusCode(200);
    }

    // When
    List<Integer> pages = pages("/api/v1/meetings/rewritten-meeting/history");

    // Then
    assertEquals(List.of(1, 1, 2), pages);
  }

  /** About 200 KB. */
  private static String wide() {
    return promise().strip().replaceFirst("\\{", "{\"evidence\":[" + evidence("wide") + "],");
  }

  /** The number of entries of each page, from this one to the last. */
  private static List<Integer> pages(String first) {
    List<Integer> sizes = new ArrayList<>();
    String next = first;
    while (next != null) {
      JsonPath page =
          reader().urlEncodingEnabled(false).get(next).then().statusCode(200).extract().jsonPath();
      sizes.add(page.getList("items").size());
      next = page.getString("next");
    }
    return sizes;
  }

  @Test
  void moreThanItsFactsHaveRoomForIsRefusedBeforeAnythingIsStored() {
    // Given
    givenForumAndMeeting("full-forum", "full-meeting");
    String minutes = "x".repeat(20_000);
    patch("meetings/full-meeting", agenda(130, LARGE)).statusCode(200);

    // When
    ValidatableResponse refused =
        patch(
            "meetings/full-meeting",
            "{\"minutes\":{\"en\":\"%s\",\"es\":\"%s\"}}".formatted(minutes, minutes));

    // Then
    refused
        .statusCode(413)
        .body("code", equalTo("thing-too-large"))
        .body("detail", containsString(Integer.toString(RecordSize.SAID)));
    editor(OWNER).get("/api/v1/meetings/full-meeting").then().body("version", equalTo(2));
    editor(OWNER)
        .body("{\"to\":\"CLOSED\",\"on\":\"2022-05\"}")
        .post("/api/v1/meetings/full-meeting/moves")
        .then()
        .statusCode(200);
    assertEquals(3, facts("meeting", "full-meeting", 3).size());
  }

  @Test
  void aRowThatIsTooLargeIsRefusedAlone() {
    // Given
    givenForumAndMeeting("bulk-forum", "bulk-meeting");
    String rows =
        "[%s,{\"code\":\"import-small\",\"meeting\":\"bulk-meeting\",%s]"
            .formatted(large("import-large"), promise().strip().replaceFirst("\\{", ""));

    // When
    ValidatableResponse answer = editor(OWNER).body(rows).post("/api/v1/commitments/import").then();

    // Then
    answer
        .statusCode(207)
        .body("results[0].status", equalTo(413))
        .body("results[0].errors[0].code", equalTo("thing-too-large"))
        .body("results[1].status", equalTo(201));
  }

  /**
   * A commitment that takes more bytes when stored than when sent: 1e20 is stored as
   * 100000000000000000000.
   */
  private static String large(String code) {
    String aliases =
        IntStream.range(0, 495)
            .mapToObj(n -> "\"%03d%s\"".formatted(n, "é".repeat(490)))
            .collect(Collectors.joining(","));
    String contributions =
        IntStream.range(0, 500)
            .mapToObj("{\"indicator\":\"i%d\",\"amount\":1e20}"::formatted)
            .collect(Collectors.joining(","));
    return """
        {"code":"%s","meeting":"bulk-meeting","title":{"en":"%s"},"kind":"mou",
         "owner":"economia-mx","aliases":[%s],"contributions":[%s]}
        """
        .formatted(code, "é".repeat(8_500), aliases, contributions);
  }

  @Test
  void yearsOfReportsDoNotGrowTheFacts() {
    // Given
    givenForumAndMeeting("long-forum", "long-meeting");
    record("long-meeting", promise("long-one")).statusCode(201);
    move(OWNER, "long-one", "IN_PROGRESS", "2022-05-01").statusCode(200);

    // When
    for (int n = 1; n <= 60; n++) {
      editor(OWNER)
          .body(
              "{\"progress\":%d,\"note\":\"%s\",\"on\":\"2022-05-01\"}"
                  .formatted(n, "字".repeat(19_000)))
          .post("/api/v1/commitments/long-one/updates")
          .then()
          .statusCode(200)
          .body("progress", equalTo(n));
    }

    // Then
    List<TopicRecord> facts = facts("commitment", "long-one", 62);
    assertEquals(62, facts.size());
    assertTrue(facts.get(61).value().length() < 2 * Newest.LONGEST);
    editor(OWNER)
        .get("/api/v1/commitments/long-one")
        .then()
        .body("updatesCount", equalTo(60))
        .body("updates", hasSize(2));
  }

  @Test
  void evidenceThatGrowsWithEachReportIsRefusedInTime() {
    // Given
    givenForumAndMeeting("proof-forum", "proof-meeting");
    record("proof-meeting", promise("proven-one")).statusCode(201);
    move(OWNER, "proven-one", "IN_PROGRESS", "2022-05-01").statusCode(200);
    report("first").statusCode(200);
    report("second").statusCode(200);

    // When
    ValidatableResponse refused = report("third");

    // Then
    refused
        .statusCode(413)
        .body("code", equalTo("thing-too-large"))
        .body("detail", containsString(Integer.toString(RecordSize.SAID)));
    assertEquals(4, facts("commitment", "proven-one", 4).size());
  }

  private static ValidatableResponse report(String name) {
    return editor(OWNER)
        .body("{\"on\":\"2022-05-01\",\"evidence\":[%s]}".formatted(evidence(name)))
        .post("/api/v1/commitments/proven-one/updates")
        .then();
  }

  private static String evidence(String name) {
    return IntStream.range(0, 400)
        .mapToObj(
            n ->
                "{\"title\":\"%s\",\"url\":\"https://example.org/%s/%d\"}"
                    .formatted("x".repeat(450), name, n))
        .collect(Collectors.joining(","));
  }
}
