package org.hito.metrics.following;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.metrics.NumberMatcher.number;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.hito.metrics.Auditor;
import org.hito.metrics.Client;
import org.hito.metrics.CommitmentStory;
import org.hito.metrics.FactWriter;
import org.hito.metrics.MetricsServiceTest;
import org.hito.metrics.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a count explains the facts behind it, and the promises that would change it. */
@QuarkusTest
@MetricsServiceTest
class ExplanationComponentTest {

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
  void theExplanationNamesEveryContributingFact() {
    // Given
    Client.count(
        "explained", "{\"forum\":[\"explained\"],\"status\":[\"DELIVERED\",\"VERIFIED\"]}");
    CommitmentStory one =
        CommitmentStory.recorded("explained-1", "mou", "explained", "IN_PROGRESS")
            .moved("DELIVERED");
    facts.write(one);
    String delivery = one.id().toString();
    facts.write(one.moved("VERIFIED"));
    CommitmentStory two = CommitmentStory.recorded("explained-2", "mou", "explained", "AGREED");
    facts.write(two);
    Client.awaitExplanation("explained", "1", "2");

    // When
    var explanation = Client.reader().get(Client.path("explained") + "/explanation").then();

    // Then
    explanation
        .statusCode(200)
        .body("indicator", equalTo("explained"))
        .body("value", number("1"))
        .body("sum", number("1"))
        .body(
            "formula",
            equalTo("count(commitments; forum ∈ {explained}; status ∈ {DELIVERED, VERIFIED})"))
        .body("inputs", hasSize(1))
        .body("inputs[0].kind", equalTo("commitment"))
        .body("inputs[0].code", equalTo("explained-1"))
        .body("inputs[0].meeting", equalTo("explained-2026"))
        .body("inputs[0].forum", equalTo("explained"))
        .body("inputs[0].countedOn", equalTo("2026-01-02"))
        .body("inputs[0].eventId", equalTo(delivery))
        .body("pipeline", hasSize(1))
        .body("pipeline[0].code", equalTo("explained-2"))
        .body("pipeline[0].meeting", equalTo("explained-2026"))
        .body("pipeline[0].status", equalTo("AGREED"))
        .body("pipeline[0].amount", number("1"))
        .body("pipelineSum", number("2"));
    Client.get("explained").body("progress.pipeline", number("2"));
  }

  @Test
  void aLimitListsTheLatestAndTheNumberOfOmittedOnes() {
    // Given
    Client.count("limited", "{\"forum\":[\"limited\"],\"status\":[\"DELIVERED\"]}");
    for (int one = 1; one <= 3; one++) {
      facts.write(
          CommitmentStory.recorded("limited-" + one, "mou", "limited", "IN_PROGRESS")
              .moved("DELIVERED"));
      facts.write(CommitmentStory.recorded("limited-open-" + one, "mou", "limited", "AGREED"));
    }
    Client.awaitExplanation("limited", "3", "6");

    // When
    String address = Client.path("limited") + "/explanation?limit=";
    var explanation = Client.reader().get(address + "2").then();

    // Then
    explanation
        .body("inputs.code", contains("limited-2", "limited-3"))
        .body("omitted", equalTo(1))
        .body("sum", number("3"))
        .body("pipeline", hasSize(2))
        .body("pipelineOmitted", equalTo(1))
        .body("pipelineSum", number("6"));
    Client.reader()
        .get(address + "3")
        .then()
        .body("inputs", hasSize(3))
        .body("omitted", nullValue());
    for (String refused : List.of("0", "-1", "many", "1.5")) {
      Client.reader()
          .get(address + refused)
          .then()
          .statusCode(400)
          .body("code", equalTo("invalid-query-parameter"));
    }
  }

  @Test
  void whatHasNoDateDoesNotClaimTheDayItWasLoaded() {
    // Given
    Client.count("undated", "{\"forum\":[\"undated\"]}");
    CommitmentStory mou = CommitmentStory.recorded("undated-mou", "mou", "undated", "AGREED");

    // When
    facts.write(mou.undated());

    // Then
    Client.awaitValue("undated", "1");
    Client.reader()
        .get(Client.path("undated") + "/explanation")
        .then()
        .body("inputs[0].code", equalTo("undated-mou"))
        .body("inputs[0].eventId", equalTo(mou.id().toString()))
        .body("inputs[0]", not(hasKey("countedOn")));
  }
}
