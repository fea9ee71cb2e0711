package org.hito.documents.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.hito.documents.change.Change.Kind;

/**
 * Finds what changed between two states of all contracts.
 *
 * @param openApi the merged document
 * @param schemas of facts, by file name
 */
public record ContractDiff(JsonNode openApi, Map<String, JsonNode> schemas) {

  /** The changes from an earlier state to this one. */
  public List<Change> since(ContractDiff earlier) {
    List<Change> changes = new ArrayList<>(ApiDiff.between(earlier.openApi, openApi));
    for (String file : earlier.schemas.keySet()) {
      if (schemas.containsKey(file)) {
        changes.addAll(between(file, earlier.schemas, schemas));
      } else {
        changes.add(new Change(Kind.SCHEMA_REMOVED, file));
      }
    }
    for (String file : schemas.keySet()) {
      if (!earlier.schemas.containsKey(file)) {
        changes.add(new Change(Kind.SCHEMA_ADDED, file));
      }
    }
    return changes;
  }

  private static List<Change> between(
      String file, Map<String, JsonNode> earlier, Map<String, JsonNode> later) {
    List<Change> changes = new ArrayList<>();
    SchemaDiff diff = new SchemaDiff(Direction.FACT, changes::add);
    Place old = Place.of(earlier, file);
    Place now = Place.of(later, file);
    diff.compare(file + ": ", old, now);
    // named by messages, or by other schemas
    for (String shape : new TreeSet<>(names(old.at("$defs")))) {
      if (now.at("$defs").at(shape).exists()) {
        diff.compare(
            file + ' ' + shape + ": ", old.at("$defs").at(shape), now.at("$defs").at(shape));
      } else {
        changes.add(new Change(Kind.MEMBER_REMOVED, file + ": $defs/" + shape));
      }
    }
    return changes.stream().distinct().toList();
  }

  private static List<String> names(Place object) {
    List<String> names = new ArrayList<>();
    object.node().fieldNames().forEachRemaining(names::add);
    return names;
  }
}
