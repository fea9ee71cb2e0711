package org.hito.documents.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hito.documents.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiDiffTest {

  private static final String API =
      """
      paths:
        /forums:
          get:
            parameters:
              - {name: q, in: query, schema: {type: string}}
            responses:
              '200': {content: {application/json: {schema: {$ref: '#/components/schemas/Forum'}}}}
              '404': {description: none}
          put:
            requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Forum'}}}}
            responses: {'201': {description: created}}
        /meetings: {get: {responses: {}}}
      components:
        schemas:
          Forum: {type: object, required: [code], properties: {code: {type: string}, name: {type: string}}}
      """;

  private static List<Change> changes(String find, String replace) {
    assertTrue(API.contains(find), find);
    return ApiDiff.between(Text.parse(API), Text.parse(API.replace(find, replace)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /meetings:                     | /gatherings:                     | /meetings was removed
          put:                           | patch:                           | PUT /forums
          '404': {description: none}     | '410': {description: none}       | GET /forums 404
          name: q                        | name: search                     | GET /forums parameter query q
          in: query, schema: {type: string | in: query, required: true, schema: {type: string | GET /forums parameter query q is now required
          in: query, schema: {type: string | in: query, schema: {type: string, enum: [a] | GET /forums parameter query q is tighter
          required: [code]               | required: [code, name]           | PUT /forums request: name is now required
          required: [code]               | required: []                     | GET /forums 200: code was always there
          requestBody: {content          | requestBody: {required: true, content | PUT /forums request is now required
          name: {type: string}           | title: {type: string}            | PUT /forums request: name
          """)
  void whatBreaksAClientIsNamed(String find, String replace, String sentence) {
    // Given
    List<Change> changes = changes(find.replace("\\n", "\n"), replace.replace("\\n", "\n"));
    // When
    var refused =
        assertThrows(
            IllegalStateException.class, () -> Changelog.refuseBreaking(changes, Set.of()));
    // Then
    assertTrue(
        refused
            .getMessage()
            .contains(sentence.replace("/meetings was removed", "Removed: /meetings")),
        refused.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /meetings:                 | /gates: {get: {responses: {}}}\\n  /meetings: | Added: GET /gates
          '404': {description: none} | '404': {description: none}\\n        '410': {description: gone} | Added: GET /forums 410
          name: {type: string}       | name: {type: string}, place: {type: string} | Added: PUT /forums request: place
          """)
  void additionsAreListedAndNotRefused(String find, String replace, String sentence) {
    // Given
    List<Change> changes = changes(find, replace.replace("\\n", "\n"));
    // When
    Changelog.refuseBreaking(changes, Set.of());
    String listed = Changelog.of(changes, JsonNodeFactory.instance.arrayNode()).toString();
    // Then
    assertTrue(listed.contains(sentence), listed);
  }

  @Test
  void methodsAreComparedInOneOrder() {
    // When
    List<Change> changes =
        changes(
            "/meetings: {get: {responses: {}}}",
            "/meetings: {patch: {}, delete: {}, post: {}, put: {}, get: {responses: {}}}");
    // Then
    assertEquals(
        List.of("PUT /meetings", "POST /meetings", "DELETE /meetings", "PATCH /meetings"),
        changes.stream().map(Change::where).toList());
  }

  @Test
  void aSchemaThatIsGoneIsRefused() {
    // Given
    var earlier = new ContractDiff(Text.parse("{}"), Map.of("a.schema.json", Text.parse("{}")));
    // When
    List<Change> changes = new ContractDiff(Text.parse("{}"), Map.of()).since(earlier);
    // Then
    assertThrows(IllegalStateException.class, () -> Changelog.refuseBreaking(changes, Set.of()));
  }

  @Test
  void nothingChangedIsNothingListed() {
    assertEquals(List.of(), ApiDiff.between(Text.parse(API), Text.parse(API)));
  }
}
