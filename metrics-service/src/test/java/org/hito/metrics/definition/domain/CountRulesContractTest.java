package org.hito.metrics.definition.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hito.kit.json.Json;
import org.junit.jupiter.api.Test;

/** The values filters know are those the other services publish. */
class CountRulesContractTest {

  private static final Pattern VALUES = Pattern.compile("One of ([^;]+); open\\.");

  @Test
  void kindsAndStatusesOfCommitmentsAreThoseOfMeetingService() throws IOException {
    assertEquals(CountRules.COMMITMENT_KINDS, published("meeting-service", "commitment", "kind"));
    assertEquals(
        CountRules.COMMITMENT_STATUSES, published("meeting-service", "commitment", "status"));
  }

  @Test
  void statusesOfMeetingsAreThoseOfMeetingService() throws IOException {
    assertEquals(CountRules.MEETING_STATUSES, published("meeting-service", "meeting", "status"));
  }

  @Test
  void kindsAndStatusesOfInitiativesAreThoseOfInitiativeService() throws IOException {
    assertEquals(
        CountRules.INITIATIVE_KINDS, published("initiative-service", "initiative", "kind"));
    assertEquals(
        CountRules.INITIATIVE_STATUSES, published("initiative-service", "initiative", "status"));
  }

  private static Set<String> published(String service, String aggregate, String member)
      throws IOException {
    Path schema = Path.of("..", service, "contracts", aggregate + ".v1.schema.json");
    JsonNode state =
        Json.read(Files.readString(schema), JsonNode.class).at("/properties/" + aggregate);
    Matcher values =
        VALUES.matcher(state.path("properties").path(member).path("description").textValue());
    if (!values.matches()) {
      throw new AssertionError(member + " of " + aggregate + " lists no values");
    }
    return Set.of(values.group(1).split(", ", -1));
  }
}
