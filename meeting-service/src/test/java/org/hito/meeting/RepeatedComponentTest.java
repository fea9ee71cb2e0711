package org.hito.meeting;

import static org.hamcrest.Matchers.equalTo;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A move that is repeated with its key happens once. */
@QuarkusTest
@MeetingServiceTest
class RepeatedComponentTest {

  private static final String STARTED = "{\"to\":\"IN_PROGRESS\",\"on\":\"2022-05-01\"}";

  private static ValidatableResponse post(String key, String path, String body) {
    return editor(OWNER).header("Idempotency-Key", key).body(body).post("/api/v1/" + path).then();
  }

  private static void isAnsweredAsTheFirstTime(String path, String body) {
    ValidatableResponse first = post(path, path, body).statusCode(200);
    post(path, path, body)
        .statusCode(200)
        .header("Idempotency-Replayed", "true")
        .header("ETag", first.extract().header("ETag"))
        .body(equalTo(first.extract().asString()));
    post(path, path, body.replace("2022-05-01", "2022-05-02"))
        .statusCode(422)
        .body("code", equalTo("idempotency-key-reused"));
  }

  @Test
  void movesAndReportsAreTakenOnceForEachKey() {
    // Given
    MeetingApi.givenForumAndMeeting("repeated", "repeated-meeting");
    record("repeated-meeting", promise("repeated")).statusCode(201);

    // Then
    isAnsweredAsTheFirstTime("commitments/repeated/moves", STARTED);
    isAnsweredAsTheFirstTime(
        "commitments/repeated/updates", "{\"progress\":10,\"on\":\"2022-05-01\"}");
    isAnsweredAsTheFirstTime(
        "meetings/repeated-meeting/moves", "{\"to\":\"CLOSED\",\"on\":\"2022-05-01\"}");
  }

  @Test
  void repeatsThatComeAtTheSameTimeAreAllAnsweredAsTheFirst() {
    // Given
    MeetingApi.givenForumAndMeeting("at-once", "at-once-meeting");
    record("at-once-meeting", promise("at-once")).statusCode(201);

    // When
    List<Integer> statuses =
        Stream.generate(
                () ->
                    CompletableFuture.supplyAsync(
                        () ->
                            post("at-once", "commitments/at-once/moves", STARTED)
                                .extract()
                                .statusCode()))
            .limit(6)
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    // Then
    assertEquals(List.of(200, 200, 200, 200, 200, 200), statuses);
    reader().get("/api/v1/commitments/at-once").then().body("version", equalTo(2));
  }
}
