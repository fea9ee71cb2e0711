package org.hito.meeting.owasp;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hito.meeting.MeetingApi.OWNER;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** OWASP API3:2023, broken authorization of properties: what callers may not set or see. */
@QuarkusTest
@MeetingServiceTest
class Api3PropertiesComponentTest {

  @BeforeEach
  void meeting() {
    if (reader().get("/api/v1/meetings/props").statusCode() == 404) {
      MeetingApi.givenForumAndMeeting("props", "props");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"id\":1",
        "\"version\":7",
        "\"agency\":\"utp\"",
        "\"ownerAgency\":\"utp\"",
        "\"actor\":\"somebody\"",
        "\"verifiedBy\":\"utp\"",
        "\"createdAt\":\"2020-01-01T00:00:00Z\"",
        "\"open\":false",
        "\"overdue\":false",
        "\"closedOn\":\"2020-01-01\"",
        "\"slips\":[]",
        "\"originalDueOn\":\"2030-01-01\"",
        "\"__proto__\":{\"admin\":true}"
      })
  void whatTheServiceSaysItselfCannotBeSet(String member) {
    // When
    ValidatableResponse answer =
        record("props", promise("props-new").replaceFirst("\\{", "{" + member + ","));
    // Then
    answer.statusCode(422);
    reader().get("/api/v1/commitments/props-new").then().statusCode(404);
  }

  @Test
  void aStatusIsReachedByMovesOnly() {
    // Given
    record("props", promise("props-status")).statusCode(201);
    // When
    ValidatableResponse answer =
        editor(OWNER)
            .contentType("application/merge-patch+json")
            .header("If-Match", "\"1\"")
            .body("{\"status\":\"VERIFIED\"}")
            .patch("/api/v1/commitments/props-status")
            .then();
    // Then
    answer.statusCode(422);
    reader().get("/api/v1/commitments/props-status").then().body("status", equalTo("AGREED"));
  }

  @Test
  void anAnswerHasNoInternalKeys() {
    // Given
    record("props", promise("props-shown")).statusCode(201);
    // When
    ValidatableResponse list = reader().get("/api/v1/commitments?meeting=props").then();
    // Then
    list.body("items", everyItem(not(hasKey("id"))))
        .body("items", everyItem(not(hasKey("seq"))))
        .body("items", everyItem(not(hasKey("state"))));
  }
}
