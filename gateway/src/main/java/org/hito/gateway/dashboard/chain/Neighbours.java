package org.hito.gateway.dashboard.chain;

import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hito.gateway.dashboard.page.Thing;

/**
 * The neighbours of a thing in one relation.
 *
 * @param relation its name, followed by {@code .in} where the neighbours state it
 * @param things those that are shown
 * @param count all of them
 */
@TemplateData
public record Neighbours(String relation, List<Thing> things, int count) {

  /** The neighbours of the start of a chain, by relation, in the order of the answer. */
  static List<Neighbours> of(Thing chain) {
    Map<String, Thing> nodes = new LinkedHashMap<>();
    chain.parts("nodes").forEach(node -> nodes.put(key(node), node));
    String start = key(chain.part("start"));
    Map<String, List<Thing>> groups = new LinkedHashMap<>();
    for (Thing edge : chain.parts("edges")) {
      String from = key(edge.part("from"));
      String to = key(edge.part("to"));
      if (from.equals(start)) {
        add(groups, edge.text("relation"), nodes.get(to));
      } else if (to.equals(start)) {
        add(groups, edge.text("relation") + ".in", nodes.get(from));
      }
    }
    List<Thing> more = nodes.containsKey(start) ? nodes.get(start).parts("more") : List.of();
    keepEachPromiseOnce(groups);
    return groups.entrySet().stream()
        .filter(group -> !group.getValue().isEmpty() || leftOut(more, group.getKey()) > 0)
        .map(
            group ->
                new Neighbours(
                    group.getKey(),
                    group.getValue(),
                    group.getValue().size() + leftOut(more, group.getKey())))
        .toList();
  }

  // a kept promise counts towards what it was meant to add to, and that says more
  private static void keepEachPromiseOnce(Map<String, List<Thing>> groups) {
    for (String direction : List.of("", ".in")) {
      List<Thing> counted = groups.getOrDefault("counts-towards" + direction, List.of());
      List<String> codes = counted.stream().map(Thing::code).toList();
      groups
          .getOrDefault("contributes-to" + direction, new ArrayList<>())
          .removeIf(one -> codes.contains(one.code()));
    }
  }

  /** Whether the neighbours state the relation, not the thing in the middle. */
  boolean isStatedByOthers() {
    return relation.endsWith(".in");
  }

  /** The name of the group in the page's markup. */
  public String id() {
    return relation.replace('.', '-');
  }

  /** How many are not shown. */
  public int leftOut() {
    return count - things.size();
  }

  private static int leftOut(List<Thing> more, String relation) {
    return more.stream()
        .filter(one -> relation.equals(name(one)))
        .mapToInt(one -> one.whole("count") - one.whole("shown"))
        .sum();
  }

  private static String name(Thing more) {
    return more.text("relation") + (more.text("direction").equals("in") ? ".in" : "");
  }

  private static void add(Map<String, List<Thing>> groups, String relation, Thing node) {
    groups.computeIfAbsent(relation, none -> new ArrayList<>()).add(node);
  }

  private static String key(Thing node) {
    return node.text("kind") + "/" + node.code();
  }
}
