package org.hito.gateway.webhooks.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.hito.gateway.webhooks.form.DeclarationForm;
import org.hito.kit.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {

  private static final Map<String, String> EVENT =
      Map.of(
          "type", "org.hito.commitment.delivered.v1",
          "subject", "hled-mou",
          "source", "/services/meetings",
          "aggregateversion", "4",
          "agency", "economia-mx");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'exact':{'subject':'hled-mou'}} | true",
        "{'exact':{'subject':'HLED-MOU'}} | false",
        "{'exact':{'subject':'hled'}} | false",
        "{'exact':{'subject':'hled-mou','agency':'economia-mx'}} | true",
        "{'exact':{'subject':'hled-mou','agency':'us-state'}} | false",
        "{'exact':{'aggregateversion':'4'}} | true",
        "{'exact':{'causationid':'x'}} | false",
        "{'prefix':{'type':'org.hito.commitment.'}} | true",
        "{'prefix':{'type':'org.hito.meeting.'}} | false",
        "{'prefix':{'type':'org.hito.commitment.delivered.v1'}} | true",
        "{'prefix':{'causationid':'0'}} | false",
        "{'suffix':{'type':'.delivered.v1'}} | true",
        "{'suffix':{'type':'.verified.v1'}} | false",
        "{'all':[{'exact':{'subject':'hled-mou'}},{'prefix':{'source':'/services/'}}]} | true",
        "{'all':[{'exact':{'subject':'hled-mou'}},{'prefix':{'source':'/gateway'}}]} | false",
        "{'any':[{'exact':{'subject':'other'}},{'prefix':{'source':'/services/'}}]} | true",
        "{'any':[{'exact':{'subject':'other'}},{'prefix':{'source':'/gateway'}}]} | false",
        "{'not':{'exact':{'subject':'hled-mou'}}} | false",
        "{'not':{'exact':{'causationid':'x'}}} | true",
        "{'not':{'any':[{'suffix':{'type':'.v2'}},{'all':[{'not':{'exact':{'agency':'x'}}}]}]}} | false"
      })
  void anEventPassesByEachDialect(String filter, boolean passes) {
    assertEquals(passes, read(filter).accepts(EVENT::get));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'not':{'any':[{'suffix':{'type':'.v2'}},{'exact':{'agency':'x','subject':'y'}}]}}",
        "{'all':[{'prefix':{'type':'org'}}]}"
      })
  void aFilterIsWrittenAsItWasRead(String filter) {
    // When
    JsonNode written =
        Json.mapper().valueToTree(DeclarationForm.write(List.of(read(filter)))).get(0);
    // Then
    assertEquals(json(filter), written);
  }

  private static Filter read(String filter) {
    JsonNode object = json("{'filters':[" + filter + "]}");
    return DeclarationForm.readFilters(object).get(0);
  }

  private static JsonNode json(String text) {
    return Json.read(text.replace('\'', '"'), JsonNode.class);
  }
}
