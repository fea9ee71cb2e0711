package org.hito.metrics.following;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.metrics.NumberMatcher.number;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.hito.metrics.Auditor;
import org.hito.metrics.Client;
import org.hito.metrics.CommitmentStory;
import org.hito.metrics.FactWriter;
import org.hito.metrics.InitiativeStory;
import org.hito.metrics.MeetingStory;
import org.hito.metrics.MetricsServiceTest;
import org.hito.metrics.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Initiatives are counted, and link commitments and meetings to strategies. */
@QuarkusTest
@MetricsServiceTest
class InitiativeComponentTest {
  private FactWriter facts;

  @BeforeEach
  void open() {
    facts = new FactWriter();
  }

  @AfterEach
  void everythingAddsUp() {
    facts.close();
    Auditor.assertEverythingAddsUp(Tables.ofTheService());
    Auditor.assertTheServiceAgrees();
  }

  @Test
  void initiativesAreCountedByKindStrategyStatusAndLead() {
    // Given
    Client.define(
            "laws-done",
            """
            {"name":{"en":"Laws"},"measure":{"type":"COUNT","of":"initiatives","filter":{
              "kind":["legal"],"strategy":["hub"],"status":["COMPLETED"],"owner":["mici"]}}}
            """)
        .statusCode(201);
    facts.write(
        InitiativeStory.registered("other-law", "legal", "hub", "senacyt").moved("COMPLETED"));
    InitiativeStory law = InitiativeStory.registered("law", "legal", "hub", "mici");
    facts.write(law);

    // When
    facts.write(law.moved("COMPLETED"));

    // Then
    Client.awaitValue("laws-done", "1");
    Client.reader()
        .get(Client.path("laws-done") + "/explanation")
        .then()
        .body("inputs[0].kind", equalTo("initiative"))
        .body("inputs[0].code", equalTo("law"))
        .body("inputs[0].countedOn", equalTo("2026-01-02"))
        .body("inputs[0].eventId", equalTo(law.id().toString()));
  }

  @Test
  void aCommitmentOfTwoInitiativesThatComeAtOnceBelongsToBothStrategies() {
    // Given
    Client.count("on-the-left", "{\"strategy\":[\"left\"]}");
    Client.count("on-the-right", "{\"strategy\":[\"right\"]}");
    Client.count("shared", "{\"forum\":[\"shared\"]}");
    for (int i = 0; i < 200; i++) {
      CommitmentStory both =
          CommitmentStory.recorded("shared-" + i, "mou", "shared", "AGREED")
              .meantFor("left-" + i, "right-" + i);
      facts.send(FactWriter.COMMITMENTS, both.code(), both.fact());
    }
    Client.awaitValue("shared", "200");

    // When
    for (int i = 0; i < 200; i++) {
      for (String side : List.of("left", "right")) {
        InitiativeStory one =
            InitiativeStory.registered(side + "-" + i, "research", side, "senacyt");
        facts.send(FactWriter.INITIATIVES, one.code(), one.fact());
      }
    }

    // Then
    Client.awaitValue("on-the-left", "200");
    Client.awaitValue("on-the-right", "200");
  }

  @Test
  void aCommitmentBelongsToTheStrategiesOfItsInitiativesWhicheverCameFirst() {
    // Given
    Client.count("in-chips", "{\"strategy\":[\"chips\"]}");
    Client.count("in-roads", "{\"strategy\":[\"roads\"]}");
    facts.write(CommitmentStory.recorded("early", "mou", "either", "AGREED").meantFor("lab"));
    InitiativeStory lab = InitiativeStory.registered("lab", "research", "chips", "senacyt");

    // When
    facts.write(lab);
    Client.awaitValue("in-chips", "1");
    facts.write(CommitmentStory.recorded("late", "mou", "either", "AGREED").meantFor("lab"));

    // Then
    Client.awaitValue("in-chips", "2");
    facts.write(lab.revisedTo("roads"));
    Client.awaitValue("in-roads", "2");
    Client.get("in-chips").body("progress.value", number("0"));
  }

  @Test
  void aMeetingBelongsToTheStrategiesOfTheInitiativesItServesWhicheverCameFirst() {
    // Given
    Client.define("met-for-chips", meetingsOf("met-chips")).statusCode(201);
    Client.define("met-for-roads", meetingsOf("met-roads")).statusCode(201);
    facts.write(MeetingStory.scheduled("met-elsewhere", "any").moved("HELD"));
    facts.write(MeetingStory.scheduled("met-early", "any").serving("met-lab").moved("HELD"));
    InitiativeStory lab = InitiativeStory.registered("met-lab", "research", "met-chips", "senacyt");

    // When
    facts.write(lab);
    Client.awaitValue("met-for-chips", "1");
    MeetingStory late = MeetingStory.scheduled("met-late", "any").serving("met-lab").moved("HELD");
    facts.write(late);

    // Then
    Client.awaitValue("met-for-chips", "2");
    facts.write(late.revisedToServe());
    Client.awaitValue("met-for-chips", "1");
    facts.write(lab.revisedTo("met-roads"));
    Client.awaitValue("met-for-roads", "1");
    Client.awaitValue("met-for-chips", "0");
    Client.reader()
        .get(Client.path("met-for-roads") + "/explanation")
        .then()
        .body("inputs.code", contains("met-early"));
  }

  private static String meetingsOf(String strategy) {
    return """
        {"name":{"en":"Meetings"},"measure":{"type":"COUNT","of":"meetings","filter":{
          "strategy":["%s"],"status":["HELD","CLOSED"]}}}
        """
        .formatted(strategy);
  }
}
