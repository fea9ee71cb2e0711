package org.hito.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.hito.documents.text.Catalogue;
import org.hito.documents.text.Text;
import org.hito.kit.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is published of the contracts in this repository. */
class PublishedTest {

  private static final Path FOLDER = Path.of("target/classes/META-INF/hito/documents");
  private static final JsonNode API = Text.read(FOLDER.resolve("openapi.json"));
  private static final Set<String> WRITING = Set.of("put", "post", "patch", "delete");

  @Test
  void everyExampleObeysItsSchema() {
    // Given
    List<String> faults = new ArrayList<>();
    List<JsonNode> shown =
        API.findParents("example").stream().filter(one -> one.has("schema")).toList();
    // When
    for (JsonNode content : shown) {
      ObjectNode schema = ((ObjectNode) API).objectNode();
      schema.set("components", API.path("components"));
      schema.setAll((ObjectNode) content.path("schema"));
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(schema)
          .validate(content.path("example").toString(), InputFormat.JSON)
          .forEach(fault -> faults.add(content.path("schema") + ": " + fault));
    }
    // Then
    assertTrue(shown.size() > 60, () -> "examples: " + shown.size());
    assertEquals(List.of(), faults.stream().distinct().toList());
  }

  @Test
  void anExampleOfABodyHasOnlyMembersThatAreRead() {
    // Given
    List<String> faults = new ArrayList<>();
    List<JsonNode> sent =
        API.findValues("requestBody").stream()
            .flatMap(body -> body.path("content").valueStream())
            .filter(content -> content.has("example"))
            .toList();
    // When
    sent.forEach(
        content -> unread(content.path("example"), content.path("schema"), "", faults::add));
    // Then
    assertTrue(sent.size() > 20, () -> "examples: " + sent.size());
    assertEquals(List.of(), faults.stream().distinct().toList());
  }

  private static void unread(
      JsonNode example, JsonNode schema, String place, Consumer<String> found) {
    String reference = schema.path("$ref").asText();
    if (!reference.isEmpty()) {
      unread(example, API.at(reference.substring(1)), place + reference, found);
    }
    schema.path("anyOf").forEach(one -> unread(example, one, place, found));
    example.forEach(element -> unread(element, schema.path("items"), place, found));
    JsonNode members = schema.path("properties");
    if (example.isObject() && !members.isMissingNode()) {
      example
          .properties()
          .forEach(
              member -> {
                String name = place + '/' + member.getKey();
                if (!members.has(member.getKey())) {
                  found.accept(name);
                }
                unread(member.getValue(), members.path(member.getKey()), name, found);
              });
    }
  }

  @Test
  void aReferenceStandsAlone() {
    // When
    List<JsonNode> typed =
        API.findParents("$ref").stream().filter(schema -> schema.has("type")).toList();
    // Then
    assertEquals(List.of(), typed);
  }

  @Test
  void everyOperationSaysHowItIsRefusedAndWhoMayCallIt() {
    // Given
    List<String> faults = new ArrayList<>();
    // When
    API.path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method -> {
                          JsonNode operation = method.getValue();
                          String name = method.getKey() + ' ' + path.getKey();
                          if (!operation.path("responses").has("429")) {
                            faults.add(name + " is limited");
                          }
                          if (WRITING.contains(method.getKey())
                              && operation.path("security").size() != 2) {
                            faults.add(name + " needs a token or a key");
                          }
                        }));
    // Then
    assertEquals(List.of(), faults);
  }

  @Test
  void everyRefusalHasAnExampleInBothLanguages() {
    // When
    JsonNode refusals = API.at("/components/responses");
    // Then
    assertTrue(refusals.size() > 15, refusals::toString);
    for (JsonNode refusal : refusals) {
      JsonNode examples = refusal.at("/content/application~1problem+json/examples");
      assertEquals(2, examples.size(), refusal::toString);
    }
  }

  @Test
  void everyCodeHasAMeaningAndARemedyInBothLanguages() {
    // Given
    JsonNode problems = Text.read(FOLDER.resolve("problems.json"));
    // When, Then
    assertTrue(problems.size() > 130, () -> "codes: " + problems.size());
    for (JsonNode problem : problems) {
      for (Language language : Language.values()) {
        JsonNode page = problem.path(language.tag());
        assertTrue(page.path("title").asText().length() > 3, page::toString);
        assertTrue(page.path("remedy").asText().length() > 20, page::toString);
      }
    }
  }

  @Test
  void textsExistInBothLanguages() {
    for (String name : List.of("changes", "remedies")) {
      Catalogue texts = Catalogue.packaged(name);
      assertEquals(texts.keys(Language.EN), texts.keys(Language.ES), name);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version-differs     | without If-Match",
        "precondition-failed | send its new ETag in If-Match",
        "too-many-requests   | RateLimit",
        "too-many-at-once    | one after the other",
        "required            | the member that 'pointer' names"
      })
  void aRemedyIsThatOfTheCodeOtherwiseOfItsStatusOtherwiseOfViolations(String code, String said) {
    // Given
    JsonNode problems = Text.read(FOLDER.resolve("problems.json"));
    // When
    String remedy = problems.path(code).path("en").path("remedy").asText();
    // Then
    assertTrue(remedy.contains(said), remedy);
  }
}
