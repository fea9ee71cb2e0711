package org.hito.initiative;

import static org.hamcrest.Matchers.equalTo;
import static org.hito.initiative.InitiativeApi.SENACYT;
import static org.hito.initiative.InitiativeApi.put;
import static org.hito.initiative.InitiativeApi.reader;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.Map;
import org.hito.testkit.ContractFolder;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.PackagedService;
import org.hito.testkit.TopicReader;
import org.hito.testkit.Topics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The packaged service answers and publishes declarations. */
class InitiativeServiceIT {

  private static PackagedService service;

  @BeforeAll
  static void start() {
    Topics.declareAll(Infrastructure.broker().bootstrapServers());
    service = PackagedService.start(Infrastructure.database("initiative"), Map.of());
    RestAssured.port = service.port();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void declaredThingsAreReadBackAndPublished() {
    // Given
    put("packaged", SENACYT).statusCode(201);

    // When
    var read = reader().get("/api/v1/organisations/packaged").then();

    // Then
    read.statusCode(200).header("ETag", "\"1\"").body("country", equalTo("PA"));
    String fact = published("hito.organisation.facts.v1");
    ContractFolder.in(Path.of("contracts")).assertValid(fact);
    assertEquals(fact, published("hito.organisation.state.v1"));
  }

  private static String published(String topic) {
    return TopicReader.of(topic)
        .until(records -> records.stream().anyMatch(fact -> "packaged".equals(fact.key())))
        .stream()
        .filter(fact -> "packaged".equals(fact.key()))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void nothingButItsApiIsOnTheOutsidePort() {
    reader().get("/q/health").then().statusCode(404);
    reader().get("/q/metrics").then().statusCode(404);
    reader().get("/planted/failure").then().statusCode(404);
  }
}
