package org.hito.initiative.indicator;

import static org.awaitility.Awaitility.await;
import static org.hito.initiative.InitiativeApi.CENTRE;
import static org.hito.initiative.InitiativeApi.declare;
import static org.hito.initiative.InitiativeApi.get;
import static org.hito.initiative.InitiativeApi.givenStrategy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hito.initiative.InitiativeServiceTest;
import org.junit.jupiter.api.Test;

/** Initiatives that come while their indicator moves miss nothing of it. */
@QuarkusTest
@InitiativeServiceTest
class LinkingComponentTest {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int INITIATIVES = 24;
  private static final int FACTS = 12;

  @Test
  void whetherTheFactOrTheDeclarationComesFirstTheHealthIsTheSame() {
    // Given
    givenStrategy();
    String linking = CENTRE.replace("\"indicators\":[]", "\"indicators\":[\"moving\"]");

    // When
    List<CompletableFuture<Void>> declarations =
        IntStream.range(0, INITIATIVES)
            .mapToObj(
                at ->
                    CompletableFuture.runAsync(
                        () -> declare("initiatives/moving-" + at, linking).statusCode(201)))
            .toList();
    for (int version = 1; version <= FACTS; version++) {
      String status = version % 2 == 0 ? "OFF_TRACK" : "ON_TRACK";
      IndicatorTopic.tell("moving", version, Integer.toString(version), status);
    }
    declarations.forEach(CompletableFuture::join);

    // Then
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertEquals(
                    INITIATIVES,
                    get("initiatives?limit=200&indicator=moving&health=RED")
                        .extract()
                        .<List<String>>path("items.code")
                        .size()));
  }
}
