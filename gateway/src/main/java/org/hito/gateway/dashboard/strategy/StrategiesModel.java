package org.hito.gateway.dashboard.strategy;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.IntStream;
import org.hito.gateway.dashboard.page.Filters;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;

/**
 * The list of strategies.
 *
 * @param scores where each is, in the order of the list
 */
@TemplateData
public record StrategiesModel(Thing list, List<Thing> scores, Filters filters, Labels labels) {

  /** A strategy and its score. */
  @TemplateData
  public record Row(Thing strategy, Thing score) {}

  public List<Row> rows() {
    List<Thing> strategies = list.parts("items");
    return IntStream.range(0, strategies.size())
        .mapToObj(at -> new Row(strategies.get(at), scores.get(at).part("overall")))
        .toList();
  }

  /** The statuses to show next to the number of indicators. */
  public List<String> statuses() {
    return List.of("ON_TRACK", "AT_RISK", "OFF_TRACK");
  }

  /** The path of a status's number in a score. */
  public String path(String status) {
    return "byStatus." + status;
  }

  public String next() {
    return list.has("next") ? "?" + filters.next(list.text("next")) : "";
  }
}
