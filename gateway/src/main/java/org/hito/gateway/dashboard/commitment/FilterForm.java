package org.hito.gateway.dashboard.commitment;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.gateway.dashboard.page.Filters;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.upstream.Kind;

/**
 * The filters of commitments as a form.
 *
 * @param forums to choose from
 * @param labels of what the table mentions
 */
@TemplateData
public record FilterForm(Filters filters, List<Thing> forums, Labels labels) {

  private static final List<String> STATUSES =
      List.of(
          "RECOMMENDED",
          "PROPOSED",
          "AGREED",
          "IN_PROGRESS",
          "BLOCKED",
          "DELIVERED",
          "VERIFIED",
          "DROPPED");
  static final List<String> KINDS =
      List.of(
          "deliverable",
          "event",
          "funding",
          "mou",
          "partnership",
          "policy",
          "study",
          "trade-mission",
          "training",
          "working-group",
          "other");

  /** The filters that come from links and have no field, each with the kind it names. */
  private static final Map<String, String> LINKED =
      Map.of(
          "owner", "organisation",
          "partner", "organisation",
          "meeting", "meeting",
          "madeBefore", "meeting",
          "reviewedIn", "meeting",
          "initiative", "initiative",
          "indicator", "indicator",
          "dueFrom", "",
          "dueTo", "");

  public List<String> statuses() {
    return STATUSES;
  }

  public List<String> kinds() {
    return KINDS;
  }

  /** The filters without a field that are in the address. */
  public List<String> linked() {
    return LINKED.keySet().stream()
        .filter(name -> !filters.value(name).isEmpty())
        .sorted()
        .toList();
  }

  /** What must be looked up to describe such filters in words. */
  static Map<Kind, List<String>> mentioned(Filters filters) {
    return LINKED.entrySet().stream()
        .filter(linked -> !linked.getValue().isEmpty())
        .collect(
            Collectors.groupingBy(
                linked -> Kind.named(linked.getValue()).orElseThrow(),
                Collectors.flatMapping(
                    linked -> Stream.of(filters.value(linked.getKey()).split(",", -1)),
                    Collectors.toList())));
  }

  /** A description of such a filter. */
  public String value(String name) {
    return Stream.of(filters.value(name).split(",", -1))
        .map(code -> labels.of(LINKED.get(name), code))
        .collect(Collectors.joining(", "));
  }

  /** The query without such a filter. */
  public String without(String name) {
    return filters.with(name, "").query();
  }
}
