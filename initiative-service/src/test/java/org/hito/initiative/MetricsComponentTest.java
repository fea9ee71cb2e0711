package org.hito.initiative;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hito.initiative.InitiativeApi.SENACYT;
import static org.hito.initiative.InitiativeApi.put;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.hito.initiative.planted.PlantedConsumer;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicWriter;
import org.junit.jupiter.api.Test;

/** The metrics on the management port. */
@QuarkusTest
@InitiativeServiceTest
class MetricsComponentTest {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String FACT =
      """
      {"specversion":"1.0","id":"01980000-0000-7000-8000-00000000000a","source":"/services/planted",
       "type":"org.hito.planted.grown.v1","subject":"oak","time":"2022-04-30T00:00:00Z",
       "recordedat":"2022-04-30T00:00:00Z","aggregateversion":1,"data":{"planted":{}}}
      """;

  @TestHTTPResource(value = "/metrics", management = true)
  String address;

  @Inject PlantedConsumer consumer;

  private String metrics() {
    return given().get(address).asString();
  }

  private static DoubleStream values(String metrics, String name) {
    return Pattern.compile("(?m)^" + name + "(?:\\{[^}]*})? (\\S+)$")
        .matcher(metrics)
        .results()
        .mapToDouble(found -> Double.parseDouble(found.group(1)));
  }

  @Test
  void theOutboxReportsItsRowsItsAgeAndItsLag() {
    // Given
    put("measured", SENACYT).statusCode(201);

    // When
    await()
        .atMost(PATIENCE)
        .until(() -> values(metrics(), "hito_outbox_publish_lag_seconds_count").sum() > 0);

    // Then
    String metrics = metrics();
    for (String gauge :
        new String[] {
          "hito_outbox_rows", "hito_outbox_parked_rows", "hito_outbox_oldest_age_seconds"
        }) {
      assertEquals(1, values(metrics, gauge).count(), gauge);
    }
  }

  @Test
  void consumersTellTheirLagAndTheirDeadLetters() {
    // Given
    TopicWriter.of("hito.planted.facts.v1").write("weed", "not a fact");
    TopicWriter.of("hito.planted.facts.v1").write("oak", FACT);

    // When
    await().atMost(PATIENCE).until(() -> consumer.hasHandled("oak"));

    // Then
    TopicReader.of("hito.initiative.planted.dlq")
        .until(letters -> letters.stream().anyMatch(letter -> "weed".equals(letter.key())));
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              String metrics = metrics();
              assertTrue(values(metrics, "hito_consumer_dead_letters_total").sum() >= 1, metrics);
              assertTrue(values(metrics, "hito_consumer_lag_records").anyMatch(lag -> lag == 0));
            });
  }
}
