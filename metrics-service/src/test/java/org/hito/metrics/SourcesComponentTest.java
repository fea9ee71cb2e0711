package org.hito.metrics;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Resources have all of their sources, and clients that know only the first continue to work. */
@QuarkusTest
@MetricsServiceTest
class SourcesComponentTest {

  private static final String SOURCES =
      "\"sources\":[{\"document\":\"press\",\"locator\":\"four pillars\"},{\"document\":\"plan\"}]";

  private static ValidatableResponse put(String thing, String body) {
    return Client.admin().body(body).put("/api/v1/" + thing).then();
  }

  private static void assertBoth(ValidatableResponse thing, String first) {
    thing
        .body("source.document", equalTo(first))
        .body("source.further", nullValue())
        .body("sources.document", equalTo(List.of(first, "plan")));
  }

  @Test
  void everyKindNamesAllOfItsSourcesAndThePatchOfOneKeepsTheOthers() {
    // Given
    String indicator =
        """
        {"name":{"en":"Sourced"},"unit":"things","measure":{"type":"OBSERVED"},%s}
        """
            .formatted(SOURCES);
    String gate =
        """
        {"name":{"en":"Sourced"},"condition":{"all":[{"indicator":"sourced","atLeast":1}]},%s}
        """
            .formatted(SOURCES);
    assertBoth(put("indicators/sourced", indicator).statusCode(201), "press");
    assertBoth(put("gates/sourced-gate", gate).statusCode(201), "press");
    put("indicators/sourced", indicator).statusCode(200).header("ETag", "\"1\"");

    // When
    List<ValidatableResponse> patched =
        Stream.of("indicators/sourced", "gates/sourced-gate")
            .map(
                thing ->
                    Client.admin()
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "\"1\"")
                        .body("{\"source\":{\"document\":\"yearbook\",\"locator\":null}}")
                        .patch("/api/v1/" + thing)
                        .then()
                        .statusCode(200))
            .toList();

    // Then
    patched.forEach(thing -> assertBoth(thing, "yearbook"));
    assertBoth(Client.reader().get("/api/v1/indicators/sourced").then(), "yearbook");
  }
}
