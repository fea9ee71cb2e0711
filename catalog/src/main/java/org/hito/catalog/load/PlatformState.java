package org.hito.catalog.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.hito.catalog.file.Item;
import org.hito.catalog.file.Kind;
import org.hito.catalog.platform.Answer;
import org.hito.catalog.platform.PlatformClient;

/**
 * The platform's present state of an item. An observation has no address of its own: it is a point
 * of its indicator's series, which does not show sources.
 */
final class PlatformState {

  private static final Answer NOTHING =
      new Answer(404, Optional.empty(), MissingNode.getInstance(), Optional.empty());

  private PlatformState() {}

  static Answer of(Item item, PlatformClient platform) {
    return item.kind() == Kind.OBSERVATION ? point(item, platform) : platform.get(item.path());
  }

  /** The part of an item's declaration that the platform shows. */
  static ObjectNode comparable(Item item) {
    ObjectNode declared = item.body();
    if (item.kind() == Kind.OBSERVATION) {
      declared.remove("source");
    }
    return declared;
  }

  private static Answer point(Item item, PlatformClient platform) {
    String indicator = item.declared().path("indicator").asText();
    String day = item.declared().path("on").asText();
    Answer series =
        platform.get("/indicators/%s/series?from=%s&to=%s".formatted(indicator, day, day));
    JsonNode part = item.declared().path("dimensions");
    return series.isFine()
        ? StreamSupport.stream(series.body().path("items").spliterator(), false)
            .filter(point -> !point.has("period") && point.path("dimensions").equals(part))
            .findFirst()
            .map(point -> new Answer(200, Optional.empty(), point, Optional.empty()))
            .orElse(NOTHING)
        : series;
  }
}
