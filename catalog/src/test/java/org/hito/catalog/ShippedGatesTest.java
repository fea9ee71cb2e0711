package org.hito.catalog;

import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hito.catalog.file.Catalogue;
import org.hito.catalog.file.CatalogueReader;
import org.hito.catalog.file.Item;
import org.hito.catalog.file.Kind;
import org.junit.jupiter.api.Test;

/** A composite of indicators that all lack a baseline or a target would keep its gate shut. */
class ShippedGatesTest {

  private Map<String, JsonNode> indicators;

  @Test
  void everyConditionOfAGateCanBeMet() throws Exception {
    // Given
    Catalogue catalogue =
        new CatalogueReader().read(List.of(ShippedCatalogue.above(Path.of("")).orElseThrow()));
    indicators =
        catalogue.of(Kind.INDICATOR).stream().collect(toMap(Item::identity, Item::declared));
    List<JsonNode> conditions =
        catalogue.of(Kind.GATE).stream()
            .flatMap(gate -> Walk.below(gate.declared().path("condition")))
            .filter(condition -> condition.has("indicator"))
            .toList();

    // When
    List<JsonNode> vain = conditions.stream().filter(condition -> !canBeMet(condition)).toList();

    // Then
    assertFalse(conditions.isEmpty());
    assertEquals(List.of(), vain);
  }

  private boolean canBeMet(JsonNode condition) {
    JsonNode indicator = indicators.get(condition.path("indicator").asText());
    boolean needsOnlyAValue = condition.path("of").asText().equals("value");
    return (needsOnlyAValue && !isComposite(indicator)) || hasAchievement(indicator);
  }

  private boolean hasAchievement(JsonNode indicator) {
    return isComposite(indicator)
        ? Walk.below(indicator.path("measure").path("of"))
            .filter(part -> part.has("indicator"))
            .map(part -> indicators.get(part.path("indicator").asText()))
            .anyMatch(this::hasAchievement)
        : indicator.has("baseline") && indicator.has("targets");
  }

  private static boolean isComposite(JsonNode indicator) {
    return indicator.path("measure").path("type").asText().equals("COMPOSITE");
  }
}
