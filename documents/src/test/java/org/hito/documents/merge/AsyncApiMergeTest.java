package org.hito.documents.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hito.documents.text.Text;
import org.junit.jupiter.api.Test;

class AsyncApiMergeTest {

  private static final String MEETINGS =
      """
      info: {license: {name: Apache-2.0}}
      channels:
        meetingFacts: {address: m, messages: {held: {$ref: '#/components/messages/held'}}}
        gateState: {address: g}
      operations:
        sendMeetings: {action: send, channel: {$ref: '#/channels/meetingFacts'}}
        followGates: {action: receive, channel: {$ref: '#/channels/gateState'}}
      components:
        messages:
          held:
            payload: {$ref: ./meeting.v1.schema.json#/$defs/held}
            examples: [{payload: {$ref: ./meeting.held.v1.sample.json}}]
        schemas: {headers: {type: object}}
      """;
  private static final String GATES =
      """
      channels:
        gateState: {address: g, messages: {opened: {$ref: '#/components/messages/opened'}}}
      operations:
        sendGates: {action: send, channel: {$ref: '#/channels/gateState'}}
      components:
        messages: {opened: {payload: {$ref: ../../contracts/envelope.schema.json}}}
        schemas: {headers: {type: object}}
      """;

  private static JsonNode merged(String meetings, String gates) {
    Map<String, JsonNode> documents = new LinkedHashMap<>();
    documents.put("meetings", Text.parse(meetings));
    documents.put("gates", Text.parse(gates));
    return AsyncApiMerge.merge(
        "1", documents, Map.of("meeting.held.v1.sample.json", Text.parse("{id: x}")));
  }

  @Test
  void whatIsSentIsInAndWhatServicesFollowIsNot() {
    // When
    JsonNode merged = merged(MEETINGS, GATES);
    // Then
    assertEquals(2, merged.path("channels").size());
    assertTrue(merged.at("/channels/gateState/messages").has("opened"));
    assertEquals(2, merged.path("operations").size());
  }

  @Test
  void filesAreNamedByTheirAddresses() {
    // When
    JsonNode messages = merged(MEETINGS, GATES).at("/components/messages");
    // Then
    assertEquals(
        PublicPlace.ADDRESS + "/schemas/meeting.v1.schema.json#/$defs/held",
        messages.at("/held/payload/$ref").asText());
    assertEquals(
        PublicPlace.ADDRESS + "/schemas/envelope.schema.json",
        messages.at("/opened/payload/$ref").asText());
    assertEquals("x", messages.at("/held/examples/0/payload/id").asText());
  }

  @Test
  void aComponentOfOneNameMustMeanOneThing() {
    // When
    var refused =
        assertThrows(
            IncompatibleContracts.class,
            () -> merged(MEETINGS, GATES.replace("type: object", "type: array")));
    // Then
    assertTrue(refused.getMessage().contains("schemas 'headers' differs"), refused::getMessage);
  }
}
