package org.hito.documents.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hito.documents.text.Text;
import org.junit.jupiter.api.Test;

class OpenApiMergeTest {

  private static final String MEETINGS =
      """
      paths: {/meetings: {get: {operationId: listMeetings}}}
      components: {schemas: {Problem: {type: object}}}
      """;
  private static final String GATES =
      """
      paths: {/gates: {get: {operationId: listGates, answer: {$ref: '#/components/schemas/Problem'}}}}
      components: {schemas: {Gate: {type: object}}}
      """;

  private static JsonNode merged(String first, String second) {
    Map<String, JsonNode> documents = new LinkedHashMap<>();
    documents.put("meetings", Text.parse(first));
    documents.put("gates", Text.parse(second));
    return OpenApiMerge.merge("1.0.0", documents);
  }

  private static String refusal(String first, String second) {
    return assertThrows(IncompatibleContracts.class, () -> merged(first, second)).getMessage();
  }

  @Test
  void pathsAndComponentsOfAllAreInOneDocument() {
    // When
    JsonNode merged = merged(MEETINGS, GATES);
    // Then
    assertEquals("listMeetings", merged.at("/paths/~1meetings/get/operationId").asText());
    assertEquals("listGates", merged.at("/paths/~1gates/get/operationId").asText());
    assertEquals(2, merged.at("/components/schemas").size());
    assertEquals(PublicPlace.ADDRESS, merged.at("/servers/0/url").asText());
  }

  @Test
  void aComponentOfOneNameMustMeanOneThing() {
    // When
    String refusal =
        refusal(MEETINGS, GATES.replace("Gate: {type: object}", "Problem: {type: string}"));
    // Then
    assertTrue(refusal.contains("schemas 'Problem' differs between meetings and gates"), refusal);
  }

  @Test
  void noTwoOperationsHaveTheSameName() {
    // When
    String refusal = refusal(MEETINGS, GATES.replace("listGates", "listMeetings"));
    // Then
    assertTrue(refusal.contains("'listMeetings' differs between meetings and gates"), refusal);
  }

  @Test
  void noAddressIsDescribedTwice() {
    // When
    String refusal = refusal(MEETINGS, GATES.replace("/gates", "/meetings"));
    // Then
    assertTrue(refusal.contains("/meetings get is described twice, by gates too"), refusal);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    // When
    String refusal = refusal(MEETINGS.replace("Problem", "Other"), GATES);
    // Then
    assertTrue(refusal.contains("nothing at #/components/schemas/Problem"), refusal);
  }

  @Test
  void aNameThatMeansSomethingElseIsReplacedWithItsReferences() {
    // Given
    String move =
        "{paths: {/p: {get: {operationId: p, answer: {$ref: '#/components/schemas/Move'}}}},"
            + " components: {schemas: {Move: {type: object}}}}";
    // When
    JsonNode merged = OpenApiMerge.merge("1", Map.of("meeting-service", Text.parse(move)));
    // Then
    assertEquals(List.of("CommitmentMove"), names(merged.at("/components/schemas")));
    assertEquals(
        "#/components/schemas/CommitmentMove", merged.at("/paths/~1p/get/answer/$ref").asText());
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }
}
