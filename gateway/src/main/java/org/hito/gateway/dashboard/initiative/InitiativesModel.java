package org.hito.gateway.dashboard.initiative;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.hito.gateway.dashboard.page.Filters;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;

/**
 * A list of initiatives.
 *
 * @param strategies to choose from
 */
@TemplateData
public record InitiativesModel(Thing list, List<Thing> strategies, Filters filters, Labels labels) {

  private static final List<String> STATUSES =
      List.of(
          "RECOMMENDED",
          "PROPOSED",
          "APPROVED",
          "IN_PROGRESS",
          "ON_HOLD",
          "COMPLETED",
          "CANCELLED");
  private static final List<String> HEALTH = List.of("GREEN", "AMBER", "RED");

  public List<Thing> initiatives() {
    return list.parts("items");
  }

  public List<String> statuses() {
    return STATUSES;
  }

  public List<String> healths() {
    return HEALTH;
  }

  public String next() {
    return list.has("next") ? "?" + filters.next(list.text("next")) : "";
  }
}
