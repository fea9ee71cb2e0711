package org.hito.initiative;

import static org.hamcrest.Matchers.equalTo;
import static org.hito.initiative.InitiativeApi.SENACYT;
import static org.hito.initiative.InitiativeApi.put;
import static org.hito.initiative.InitiativeApi.reader;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.hito.testkit.TopicReader;
import org.junit.jupiter.api.Test;

/** The packaged service: what is declared is answered and published. */
@QuarkusIntegrationTest
@InitiativeServiceTest
@TestProfile(InitiativeServiceIT.AnyPorts.class)
class InitiativeServiceIT {

  /** Both ports free ones: metrics of servers with and without a fixed port do not go together. */
  public static final class AnyPorts implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("quarkus.management.port", "0");
    }
  }

  @Test
  void whatIsDeclaredIsReadBackAndPublished() {
    // Given
    put("packaged", SENACYT).statusCode(201);

    // When
    var read = reader().get("/api/v1/organisations/packaged").then();

    // Then
    read.statusCode(200).header("ETag", "\"1\"").body("country", equalTo("PA"));
    var facts =
        TopicReader.of("hito.organisation.facts.v1")
            .until(records -> records.stream().anyMatch(fact -> "packaged".equals(fact.key())));
    var states =
        TopicReader.of("hito.organisation.state.v1")
            .until(records -> records.stream().anyMatch(fact -> "packaged".equals(fact.key())));
    assertEquals(
        facts.stream().filter(fact -> "packaged".equals(fact.key())).findFirst().get().value(),
        states.stream().filter(fact -> "packaged".equals(fact.key())).findFirst().get().value());
  }

  @Test
  void nothingButItsApiIsOnTheOutsidePort() {
    reader().get("/q/health").then().statusCode(404);
    reader().get("/q/metrics").then().statusCode(404);
    reader().get("/planted/failure").then().statusCode(404);
  }
}
