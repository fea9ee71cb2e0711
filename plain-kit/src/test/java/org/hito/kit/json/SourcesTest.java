package org.hito.kit.json;

import static org.hito.kit.json.BodyReadings.broken;
import static org.hito.kit.json.BodyReadings.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.hito.kit.domain.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourcesTest {

  private static final Source A = new Source("a", "here", null);
  private static final Source B = new Source("b", null, null);

  private static JsonNode json(String text) {
    return Json.read(text, JsonNode.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                                                              | []       | false",
        "{'sources':[]}                                                  | []       | false",
        "{'source':{'document':'a'}}                                     | [a]      | false",
        "{'source':{'document':'a'},'sources':[]}                        | [a]      | false",
        "{'sources':[{'document':'a'}]}                                  | [a]      | true",
        "{'sources':[{'document':'a'},{'document':'b'}]}                 | [a, b]   | true",
        "{'source':{'document':'a'},'sources':[{'document':'a'},{'document':'b'}]} | [a, b] | true"
      })
  void aThingHasOneSourceOrAList(String body, String documents, boolean isList) {
    // When
    Reading<Source> reading = read(body.replace('\'', '"'), Fields::sources);

    // Then
    Source source = reading.value();
    List<Source> all = Source.all(source);
    assertEquals(List.of(), broken(reading));
    assertEquals(isList, all != null);
    List<Source> shown = source == null ? List.of() : all == null ? List.of(source) : all;
    assertEquals(documents, shown.stream().map(Source::document).toList().toString());
  }

  @Test
  void sourcesThatContradictEachOtherOrAreNoneAreRefusedAtTheirPlaces() {
    // When
    Reading<Source> other =
        read(
            "{\"source\":{\"document\":\"b\"},\"sources\":[{\"document\":\"a\"}]}",
            Fields::sources);
    Reading<Source> none = read("{\"sources\":[{\"locator\":\"x\"},7]}", Fields::sources);

    // Then
    assertEquals(List.of("/source not-first-source"), broken(other));
    assertEquals(List.of("/sources/0/document required", "/sources/1 not-an-object"), broken(none));
  }

  @Test
  void theFirstSourceStoresTheOthersAndIsReadAgain() {
    // Given
    Source both = Source.of(List.of(A, B));

    // When
    Source again = Json.read(Json.write(both), Source.class);

    // Then
    assertEquals(both, again);
    assertEquals(List.of(A, B), Source.all(again));
    assertEquals(A, Source.first(again));
    assertEquals("{\"document\":\"a\",\"locator\":\"here\"}", Json.write(A));
    assertNull(Source.all(A));
  }

  /** The sources before a patch, the patch, and the sources after it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b | {'source':{'document':'c'}}                       | c b",
        "a b | {'source':null}                                   | b",
        "a b | {'sources':[{'document':'c'},{'document':'d'}]}   | c d",
        "a b | {'sources':[]}                                    | ''",
        "a b | {'sources':null}                                  | a",
        "a b | {'name':'x'}                                      | a b",
        "a   | {'source':{'document':'c'}}                       | c",
        "''  | {'sources':[{'document':'c'}]}                    | c",
        "''  | {'source':{'document':'c'}}                       | c"
      })
  void aPatchOfOneMemberChangesTheOther(String before, String patch, String after) {
    // Given
    var body = Json.mapper().createObjectNode();
    if (!before.isEmpty()) {
      List<Source> sources =
          List.of(before.split(" ", -1)).stream()
              .map(name -> new Source(name, null, null))
              .toList();
      body.set("source", Json.mapper().valueToTree(Source.of(sources)));
    }
    JsonNode change = json(patch.replace('\'', '"'));

    // When
    SourceMembers.split(body);
    JsonNode patched = MergePatch.apply(body, change);
    SourceMembers.reconcile(change, patched);

    // Then
    Reading<Source> reading =
        Fields.read(
            patched,
            fields -> {
              fields.text("name", 1);
              return fields.sources();
            });
    assertEquals(List.of(), broken(reading));
    Source source = reading.value();
    List<Source> all = Source.all(source);
    List<Source> shown = source == null ? List.of() : all == null ? List.of(source) : all;
    assertEquals(after, String.join(" ", shown.stream().map(Source::document).toList()));
  }
}
