package org.hito.gateway.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.hito.gateway.upstream.Upstream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

  @ParameterizedTest
  @CsvSource({
    "/api/v1/organisations, INITIATIVE",
    "/api/v1/organisations/senacyt, INITIATIVE",
    "/api/v1/organisations/record, INITIATIVE",
    "/api/v1/organisations/senacyt/history, INITIATIVE",
    "/api/v1/organisations/senacyt/record, MEETING",
    "/api/v1/organisations/senacyt/record/, MEETING",
    "/api/v1/strategies, INITIATIVE",
    "/api/v1/strategies/hub/scorecard, METRICS",
    "/api/v1/strategies/hub/record, INITIATIVE",
    "/api/v1/initiatives/c-tasc/milestones/law/reached, INITIATIVE",
    "/api/v1/forums/hled/record, MEETING",
    "/api/v1/meetings/, MEETING",
    "/api/v1/commitments/x/moves, MEETING",
    "/api/v1/indicators/x/progress, METRICS",
    "/api/v1/gates, METRICS",
    "/api/v1/documents, INITIATIVE",
    "/api/v1/funds/itsi/history, INITIATIVE"
  })
  void eachPathHasOneOwner(String path, Upstream owner) {
    // When
    var found = RouteTable.upstreamOf(path);
    // Then
    assertEquals(Optional.of(owner), found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/v1",
        "/api/v1/",
        "/api/v2/meetings",
        "/api/v1/unknown",
        "/api/v1/meetingsx",
        "/api/v1/Meetings",
        "/meetings",
        "/q/health",
        "/"
      })
  void anUnlistedPathIsNotRouted(String path) {
    // When
    var found = RouteTable.upstreamOf(path);
    // Then
    assertEquals(Optional.empty(), found);
  }
}
