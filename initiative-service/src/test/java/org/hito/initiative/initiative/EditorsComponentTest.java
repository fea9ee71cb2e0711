package org.hito.initiative.initiative;

import static org.hamcrest.Matchers.equalTo;
import static org.hito.initiative.InitiativeApi.CENTRE;
import static org.hito.initiative.InitiativeApi.admin;
import static org.hito.initiative.InitiativeApi.declare;
import static org.hito.initiative.InitiativeApi.get;
import static org.hito.initiative.InitiativeApi.givenStrategy;
import static org.hito.initiative.InitiativeApi.patch;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hito.initiative.InitiativeServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Edits are stored as written, and no edit overwrites another unseen one. */
@QuarkusTest
@InitiativeServiceTest
class EditorsComponentTest {

  private static final int LONG = 10_000;

  @BeforeEach
  void strategy() {
    givenStrategy();
  }

  @Test
  void ofTwoEditorsAtOnceOneIsTurnedAwayAndNoneIsLost() {
    // Given
    declare("initiatives/edited", CENTRE).statusCode(201);

    // When
    List<Integer> answers =
        IntStream.range(0, 2)
            .mapToObj(
                editor ->
                    CompletableFuture.supplyAsync(
                        () ->
                            patch(
                                    "initiatives/edited",
                                    1,
                                    "{\"summary\":{\"en\":\"Editor %d\"}}".formatted(editor))
                                .extract()
                                .statusCode()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .sorted()
            .toList();

    // Then
    assertEquals(List.of(200, 412), answers);
    get("initiatives/edited/history").body("items.size()", equalTo(2));
  }

  @Test
  void anyTextComesBackAsItWasWritten() {
    // Given
    String arabic = "مركز أشباه الموصلات";
    String emoji = "Chips 👩🏽‍🔬 𠜎";
    String description = "ñ".repeat(LONG - 4) + "😀 \\n";

    // When
    ValidatableResponse declared =
        declare(
            "initiatives/written",
            CENTRE
                .replace("Center for Advanced Semiconductor Technologies", arabic)
                .replace("Institución Tecnológica Superior", emoji)
                .replace(
                    "\"strategy\"", "\"summary\":{\"es\":\"" + description + "\"},\"strategy\""));

    // Then
    declared.statusCode(201);
    get("initiatives/written")
        .body("name.en", equalTo(arabic))
        .body("name.es", equalTo(emoji))
        .body("summary.es", equalTo(description.replace("\\n", "\n")));
    get("initiatives?q=𠜎").body("items.code", equalTo(List.of("written")));
    get("initiatives?q=أشباه").body("items.code", equalTo(List.of("written")));
  }

  @Test
  void aBodyOfOneMegabyteIsRefusedAndChangesNothing() {
    // When
    ValidatableResponse refused =
        admin()
            .body(CENTRE.replace("C-TASC", "x".repeat(1_000_000)))
            .put("/api/v1/initiatives/heavy")
            .then();

    // Then
    refused.statusCode(413).body("code", equalTo("payload-too-large"));
    get("initiatives/heavy").statusCode(404);
  }

  @Test
  void aChangeNeedsTheVersionItWasMadeFrom() {
    // Given
    declare("initiatives/guarded", CENTRE).statusCode(201);
    String other = CENTRE.replace("C-TASC", "CTASC");

    // When
    ValidatableResponse without = declare("initiatives/guarded", other);

    // Then
    without.statusCode(428).body("code", equalTo("precondition-required"));
    admin()
        .header("If-Match", "\"2\"")
        .body(other)
        .put("/api/v1/initiatives/guarded")
        .then()
        .statusCode(412);
    patch("initiatives/guarded", 1, "{\"status\":\"COMPLETED\"}")
        .statusCode(422)
        .body("errors.code", equalTo(List.of("immutable-member")));
    get("initiatives/guarded").body("version", equalTo(1));
  }
}
