package org.hito.meeting.meeting;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hito.meeting.MeetingApi.STRANGER;
import static org.hito.meeting.MeetingApi.editor;
import static org.hito.meeting.MeetingApi.reader;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.hito.testkit.GoldenSamples;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.SentStatements;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forums from outside: found by all their names, and managed by administrators. */
@QuarkusTest
@MeetingServiceTest
class ForumComponentTest {

  private static final String LOCK = "SELECT CAST(pg_advisory_xact_lock(";

  private static boolean prepared;

  @BeforeEach
  void forumRegistered() {
    if (!prepared) {
      MeetingApi.givenForumAndMeeting("chaired", "chaired-2022-04");
      prepared = true;
    }
  }

  @Test
  void aForumIsFoundByItsAliasAndKeptByAdministrators() {
    // Given
    String body = "{\"name\":{\"en\":\"Forum\"},\"convenors\":[\"utp\"]}";

    // When
    ValidatableResponse refused = editor(STRANGER).body(body).put("/api/v1/forums/own").then();

    // Then
    refused.statusCode(403).body("code", equalTo("forums-are-kept-by-admins"));
    MeetingApi.admin()
        .body(body.replace("utp", "nobody"))
        .put("/api/v1/forums/own")
        .then()
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/convenors/0"));
    reader()
        .get("/api/v1/forums?q=dialogo economico")
        .then()
        .body("items.code", hasItem("chaired"));
    reader().get("/api/v1/forums?convenor=utp").then().body("items.code", not(hasItem("chaired")));
  }

  @Test
  void aStrangerIsRefusedBeforeAnyLockIsTaken() {
    // Given
    String part = "{\"name\":{\"en\":\"Part\"},\"parent\":\"chaired\"}";
    Database database = Infrastructure.database("meeting");
    SentStatements allowed = SentStatements.since(database);
    MeetingApi.admin().body(part).put("/api/v1/forums/guarded").then().statusCode(201);
    long locks = allowed.count(LOCK);
    SentStatements sent = SentStatements.since(database);

    // When
    ValidatableResponse refused = editor(STRANGER).body(part).put("/api/v1/forums/guarded").then();

    // Then
    refused.statusCode(403);
    assertEquals(1, locks);
    assertEquals(0, sent.count(LOCK));
  }

  @Test
  void aWorkingGroupIsFoundByItsForumAndNeverContainsIt() {
    // Given
    MeetingApi.givenForumAndMeeting("whole", "whole-1");
    String part = "{\"name\":{\"en\":\"Part\"},\"parent\":\"whole\",\"createdBy\":\"not-yet\"}";
    MeetingApi.admin().body(part).put("/api/v1/forums/part").then().statusCode(201);

    // When
    ValidatableResponse circle =
        MeetingApi.admin()
            .contentType("application/merge-patch+json")
            .header("If-Match", "*")
            .body("{\"parent\":\"part\"}")
            .patch("/api/v1/forums/whole")
            .then();

    // Then
    circle
        .statusCode(422)
        .body("errors[0].code", equalTo("forum-within-itself"))
        .body("errors[0].message", containsString("whole → part → whole"));
    reader().get("/api/v1/forums?parent=whole").then().body("items.code", contains("part"));
    reader().get("/api/v1/forums?createdBy=not-yet").then().body("items.code", contains("part"));
    MeetingApi.admin()
        .body(part.replace("whole", "no-such-forum"))
        .put("/api/v1/forums/elsewhere")
        .then()
        .statusCode(422)
        .body("errors[0].code", equalTo("unknown-reference"));
    MeetingApi.facts("forum", "part", 1)
        .forEach(fact -> GoldenSamples.in(Path.of("contracts")).assertValidFact(fact.value()));
  }
}
