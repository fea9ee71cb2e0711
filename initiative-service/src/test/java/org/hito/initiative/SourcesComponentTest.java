package org.hito.initiative;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hito.initiative.InitiativeApi.CENTRE;
import static org.hito.initiative.InitiativeApi.CHIPS;
import static org.hito.initiative.InitiativeApi.FUND;
import static org.hito.initiative.InitiativeApi.SENACYT;
import static org.hito.initiative.InitiativeApi.declare;
import static org.hito.initiative.InitiativeApi.facts;
import static org.hito.initiative.InitiativeApi.get;
import static org.hito.initiative.InitiativeApi.givenStrategy;
import static org.hito.initiative.InitiativeApi.patch;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Resources have all of their sources, and clients that know only the first continue to work. */
@QuarkusTest
@InitiativeServiceTest
class SourcesComponentTest {

  private static final String SOURCES =
      "\"sources\":[{\"document\":\"press\",\"locator\":\"four pillars\"},{\"document\":\"plan\"}]";

  private static String sourced(String body) {
    return body.replaceFirst("\\{", "{" + SOURCES + ",");
  }

  private static String body(String collection) {
    return switch (collection) {
      case "organisations" -> SENACYT;
      case "strategies" -> CHIPS;
      case "funds" -> FUND;
      default -> CENTRE;
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"organisations", "strategies", "funds", "initiatives"})
  void everyKindNamesAllOfItsSourcesAndThePatchOfOneKeepsTheOthers(String collection) {
    // Given
    givenStrategy();
    String thing = collection + "/sourced-" + collection;
    String declared = sourced(body(collection));
    declare(thing, declared).statusCode(201);
    declare(thing, declared).statusCode(200).header("ETag", "\"1\"");

    // When
    ValidatableResponse patched = patch(thing, 1, "{\"source\":{\"locator\":\"five\"}}");

    // Then
    patched
        .statusCode(200)
        .body("source.document", equalTo("press"))
        .body("source.locator", equalTo("five"))
        .body("source.further", nullValue())
        .body("sources.locator", equalTo(Arrays.asList("five", null)))
        .body("sources.document", equalTo(List.of("press", "plan")));
    get(thing + "/history")
        .body("items[0].change.sources.to.document", equalTo(List.of("press", "plan")))
        .body("items[0].change.source.from.locator", equalTo("four pillars"));
  }

  @Test
  void aThingDeclaredWithOneSourceHasNoList() {
    // When
    declare(
            "organisations/read-once",
            SENACYT.replaceFirst("\\{", "{\"source\":{\"document\":\"press\"},"))
        .statusCode(201)
        .body("sources", nullValue());

    // Then
    var fact = facts("organisation", "read-once", 1).get(0);
    assertEquals("press", fact.getString("data.organisation.source.document"));
  }
}
