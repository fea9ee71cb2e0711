package org.hito.meeting;

import static org.awaitility.Awaitility.await;
import static org.hito.meeting.MeetingApi.admin;
import static org.hito.meeting.ReferenceTopics.ORGANISATION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.hito.kit.topic.RecordSize;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;
import org.hito.testkit.TopicWriter;
import org.junit.jupiter.api.Test;

/** Following organisations, with all kinds of faulty records in the topic. */
@QuarkusTest
@MeetingServiceTest
class ConsumptionComponentTest {

  private static int register(String forum, String convenor) {
    return admin()
        .body("{\"name\":{\"en\":\"Forum\"},\"convenors\":[\"%s\"]}".formatted(convenor))
        .put("/api/v1/forums/" + forum)
        .statusCode();
  }

  @Test
  void poisonIsDeadLetteredAndItsNeighboursAreTaken() {
    // Given
    TopicWriter topic = TopicWriter.of(ReferenceTopics.name(ORGANISATION));

    // When
    topic.write("poisoned", ReferenceTopics.fact(ORGANISATION, "before-poison"));
    topic.write("poisoned", "{\"specversion\":");
    topic.write("poisoned", "{\"type\":\"org.hito.organisation.registered.v1\"}");
    topic.write("poisoned", ReferenceTopics.fact(ORGANISATION, "after-poison"));

    // Then
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> register("poisoned-forum", "after-poison") == 201);
    assertEquals(201, register("unpoisoned-forum", "before-poison"));
    List<TopicRecord> dead =
        TopicReader.of(ReferenceTopics.deadLetters(ORGANISATION))
            .until(
                records -> records.stream().filter(ConsumptionComponentTest::isOurs).count() >= 2)
            .stream()
            .filter(ConsumptionComponentTest::isOurs)
            .toList();
    assertEquals(2, dead.size());
    assertEquals("{\"specversion\":", dead.get(0).value());
    assertEquals(
        ReferenceTopics.name(ORGANISATION), dead.get(0).headers().get("dead-letter-topic"));
  }

  @Test
  void poisonAsLargeAsARecordMayBeIsDeadLetteredToo() {
    // Given
    String poison = "{\"specversion\":\"" + "x".repeat(RecordSize.FACT) + "\"";

    // When
    ReferenceTopics.publish(ORGANISATION, Map.of("large-poison", poison));

    // Then
    List<TopicRecord> dead =
        TopicReader.of(ReferenceTopics.deadLetters(ORGANISATION))
            .until(records -> records.stream().anyMatch(one -> "large-poison".equals(one.key())));
    assertEquals(poison, dead.get(dead.size() - 1).value());
  }

  private static boolean isOurs(TopicRecord dead) {
    return "poisoned".equals(dead.key());
  }

  @Test
  void anUnknownFactTypeAlsoShowsThatTheOrganisationExists() {
    // Given
    String later =
        ReferenceTopics.fact(ORGANISATION, "renamed-one").replace(".registered.", ".renamed.");

    // When
    TopicWriter.of(ReferenceTopics.name(ORGANISATION)).write("renamed-one", later);

    // Then
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> register("renamed-forum", "renamed-one") == 201);
  }
}
