package org.hito.meeting.reference;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.meeting.MeetingApi.promise;
import static org.hito.meeting.MeetingApi.reader;
import static org.hito.meeting.MeetingApi.record;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import org.hito.meeting.MeetingApi;
import org.hito.meeting.MeetingServiceTest;
import org.hito.meeting.ReferenceTopics;
import org.hito.meeting.reference.app.References;
import org.hito.meeting.reference.domain.Reference;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.SentStatements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Things of other services are known once their facts are received. */
@QuarkusTest
@MeetingServiceTest
class ReferencesComponentTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static boolean prepared;

  @Inject References references;

  @BeforeEach
  void meetingHeld() {
    if (!prepared) {
      MeetingApi.givenForumAndMeeting("referring", "referring-meeting");
      prepared = true;
    }
  }

  private static String serving(String initiative, String code) {
    return promise(code).replaceFirst("\\{", "{\"initiatives\":[\"" + initiative + "\"],");
  }

  private static Boolean resolved(String commitment) {
    return reader().get("/api/v1/commitments/" + commitment).path("contributions[0].resolved");
  }

  @Test
  void anInitiativeCanBeNamedOnceItsFactWasHeard() {
    // Given
    record("referring-meeting", serving("chip-lab", "referring-lab"))
        .statusCode(422)
        .body("errors.code", contains("unknown-reference"))
        .body("errors.pointer", contains("/initiatives/0"));

    // When
    ReferenceTopics.publish(ReferenceTopics.INITIATIVE, "chip-lab");

    // Then
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                record("referring-meeting", serving("chip-lab", "referring-lab"))
                        .extract()
                        .statusCode()
                    == 201);
    reader()
        .get("/api/v1/commitments?initiative=chip-lab")
        .then()
        .body("items.code", contains("referring-lab"));
  }

  @Test
  void anIndicatorIsUnresolvedUntilItsFactDefinesIt() {
    // Given
    String chips = promise("referring-chips").replace("trained-people", "chips-made");
    record("referring-meeting", chips)
        .statusCode(201)
        .body("contributions[0].resolved", equalTo(false));

    // When
    ReferenceTopics.publish(ReferenceTopics.INDICATOR, "chips-made");

    // Then
    await().atMost(PATIENCE).until(() -> resolved("referring-chips"));
    reader()
        .get("/api/v1/commitments?indicator=chips-made")
        .then()
        .body("items[0].contributions[0].resolved", equalTo(true));
    record("referring-meeting", promise("referring-more").replace("trained-people", "chips-made"))
        .statusCode(201)
        .body("contributions[0].resolved", equalTo(true));
    MeetingApi.move(MeetingApi.OWNER, "referring-chips", "IN_PROGRESS", "2022-05-01")
        .statusCode(200)
        .body("contributions[0].resolved", equalTo(true));
  }

  @Test
  void factsAboutWhatIsStoredAlreadySendNoStatement() throws Throwable {
    // Given
    remember(Set.of("referring-known"));
    SentStatements sent = SentStatements.since(Infrastructure.database("meeting"));

    // When
    remember(Set.of("referring-known"));

    // Then
    assertEquals(0, sent.count("INSERT INTO followed"));
    remember(Set.of("referring-known", "referring-new"));
    assertEquals(1, sent.count("INSERT INTO followed"));
  }

  private void remember(Set<String> codes) throws Throwable {
    VertxContextSupport.subscribeAndAwait(() -> references.remember(Reference.INDICATOR, codes));
  }
}
