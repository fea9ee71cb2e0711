package org.hito.catalog.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything that some files declare, in the order to declare it.
 *
 * @param files how many files it was read from
 * @param items by kind, and within a kind as the files have them
 */
public record Catalogue(int files, List<Item> items) {

  public Catalogue {
    items = items.stream().sorted(Comparator.comparing(Item::kind)).toList();
  }

  /** The items of one kind. */
  public List<Item> of(Kind kind) {
    return items.stream().filter(item -> item.kind() == kind).toList();
  }

  static Catalogue of(List<YamlFile> files) throws BrokenCatalogueException {
    List<Item> items = files.stream().flatMap(yaml -> itemsOf(yaml).stream()).toList();
    refuseTwins(items);
    return new Catalogue(files.size(), items);
  }

  private static List<Item> itemsOf(YamlFile yaml) {
    List<Item> items = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      JsonNode section = yaml.root().path(kind.section());
      for (int i = 0; i < section.size(); i++) {
        String pointer = "/" + kind.section() + "/" + i;
        items.add(new Item(kind, (ObjectNode) section.get(i), yaml, pointer));
      }
    }
    return items;
  }

  private static void refuseTwins(List<Item> items) throws BrokenCatalogueException {
    Map<String, Item> seen = new HashMap<>();
    List<Flaw> twins = new ArrayList<>();
    for (Item item : items) {
      Item first = seen.putIfAbsent(item.path(), item);
      if (first != null) {
        twins.add(new Flaw(item.place(), item + " is already at " + first.place()));
      }
    }
    if (!twins.isEmpty()) {
      throw new BrokenCatalogueException(twins);
    }
  }
}
