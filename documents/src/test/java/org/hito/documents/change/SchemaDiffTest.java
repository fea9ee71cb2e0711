package org.hito.documents.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hito.documents.change.Change.Kind;
import org.hito.documents.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaDiffTest {

  private static final String PROMISE =
      """
      type: object
      required: [code]
      properties:
        code: {type: string, maxLength: 80, pattern: '^[a-z]+$'}
        status: {type: string, enum: [AGREED, DELIVERED]}
        amount: {type: number, minimum: 0}
        partners: {type: array, maxItems: 5, items: {$ref: '#/$defs/partner'}}
        note: {anyOf: [{type: string}, {type: object}]}
      $defs:
        partner: {type: object, required: [role], properties: {role: {type: string}}}
      """;

  private static List<Kind> kinds(Direction direction, String find, String replace) {
    // Given
    assertEquals(true, PROMISE.contains(find), find);
    JsonNode old = Text.parse(PROMISE);
    JsonNode now = Text.parse(PROMISE.replace(find, replace));
    List<Change> changes = new ArrayList<>();
    // When
    new SchemaDiff(direction, changes::add).compare("", Place.of(old), Place.of(now));
    return changes.stream().map(Change::kind).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          amount: {type: number, minimum: 0} | sum: {type: number, minimum: 0} | MEMBER_REMOVED
          required: [role], properties       | required: [], properties        | NO_LONGER_CERTAIN
          code: {type: string, maxLength     | code: {type: integer, maxLength | RETYPED
          required: [code]                   | required: [code, status]        | NEWLY_REQUIRED
          enum: [AGREED, DELIVERED]          | enum: [AGREED]                  | VALUE_REMOVED
          maxLength: 80                      | maxLength: 79                   | TIGHTENED
          '^[a-z]+$'                         | '^[a-z]{2,}$'                   | TIGHTENED
          minimum: 0                         | minimum: 1                      | TIGHTENED
          maxItems: 5                        | maxItems: 4                     | TIGHTENED
          {type: number, minimum: 0}         | {type: number, minimum: 0, maximum: 9} | TIGHTENED
          amount: {type: number, minimum: 0} | amount: {type: number, minimum: 0, enum: [1]} | TIGHTENED
          role: {type: string}               | role: {type: boolean}           | RETYPED
          [{type: string}, {type: object}]   | [{type: string}]                | TIGHTENED
          required: [code]                   | required: []                    | NO_LONGER_CERTAIN
          """)
  void whatBreaksFactsIsFound(String find, String replace, Kind expected) {
    // When
    List<Kind> found =
        kinds(Direction.FACT, find, replace).stream().filter(Kind::isBreaking).toList();
    // Then
    assertEquals(List.of(expected), found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          amount: {type: number, minimum: 0} | amount: {type: number, minimum: 0}\\n  place: {type: string} | MEMBER_ADDED
          enum: [AGREED, DELIVERED]          | enum: [AGREED, DELIVERED, DROPPED] | VALUE_ADDED
          """)
  void additionsAreListed(String find, String replace, Kind expected) {
    // When
    List<Kind> found = kinds(Direction.FACT, find, replace.replace("\\n", "\n"));
    // Then
    assertEquals(List.of(expected), found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          maxLength: 80                      | maxLength: 90
          , minimum: 0                       |
          required: [code]                   | required: []
          type: number                       | type: [number, 'null']
          """)
  void aRequestMayBecomeLooser(String find, String replace) {
    assertEquals(List.of(), kinds(Direction.REQUEST, find, replace == null ? "" : replace));
  }

  @Test
  void anAnswerMayPromiseMore() {
    assertEquals(
        List.of(), kinds(Direction.ANSWER, "required: [code]", "required: [code, status]"));
    assertEquals(List.of(), kinds(Direction.ANSWER, "maxLength: 80", "maxLength: 70"));
  }

  @Test
  void anAnswerMayNotBecomeNull() {
    assertEquals(
        List.of(Kind.RETYPED),
        kinds(Direction.ANSWER, "amount: {type: number", "amount: {type: [number, 'null']"));
  }

  @Test
  void aSchemaThatRefersToItselfIsComparedOnce() {
    // Given
    JsonNode tree =
        Text.parse("{$ref: '#/$defs/t', $defs: {t: {properties: {child: {$ref: '#/$defs/t'}}}}}");
    List<Change> changes = new ArrayList<>();
    // When
    new SchemaDiff(Direction.FACT, changes::add).compare("", Place.of(tree), Place.of(tree));
    // Then
    assertEquals(List.of(), changes);
  }

  @Test
  void referencesLeadIntoOtherFiles() {
    // Given
    JsonNode fact =
        Text.parse("{properties: {due: {$ref: '../../contracts/common.schema.json#/$defs/date'}}}");
    JsonNode day = Text.parse("{$defs: {date: {type: string}}}");
    JsonNode number = Text.parse("{$defs: {date: {type: integer}}}");
    var old = Map.of("fact.schema.json", fact, "common.schema.json", day);
    var now = Map.of("fact.schema.json", fact, "common.schema.json", number);
    // When
    List<Change> changes =
        new ContractDiff(Text.parse("{}"), now).since(new ContractDiff(Text.parse("{}"), old));
    // Then
    assertEquals(
        List.of("fact.schema.json: due", "common.schema.json date: "),
        changes.stream().map(Change::where).sorted((a, b) -> b.compareTo(a)).toList());
  }
}
