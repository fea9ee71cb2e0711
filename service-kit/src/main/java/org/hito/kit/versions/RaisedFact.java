package org.hito.kit.versions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hito.kit.facts.FactNames;
import org.hito.kit.json.Json;

/**
 * The fact that raises the version of a thing: a revision without a change, since every reader
 * knows revisions and nothing else about the thing is different. Its state is that of the newest
 * fact.
 */
final class RaisedFact {

  /** The type of the fact in the log. */
  static final String TYPE = "revised";

  // of the fact whose state it has
  private static final List<String> ABOUT_THE_OTHER =
      List.of("agency", "causationid", "traceparent");

  private RaisedFact() {}

  /**
   * Writes it.
   *
   * @param newest the newest fact of the thing
   * @param service who makes the change
   */
  static String write(
      String newest, String aggregate, long version, UUID id, Instant now, String service) {
    ObjectNode event = read(newest);
    event.put("id", id.toString());
    event.put("type", FactNames.type(aggregate, TYPE));
    event.put("time", now.toString());
    event.put("recordedat", now.toString());
    event.put("aggregateversion", version);
    event.put("actor", service);
    event.remove(ABOUT_THE_OTHER);
    event.withObject("/data").putObject("change");
    event.withObject("/data/" + aggregate).put("version", version).put("updatedAt", now.toString());
    return Json.write(event);
  }

  private static ObjectNode read(String event) {
    try {
      return (ObjectNode) Json.mapper().readTree(event);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("the fact log has an event that is not JSON", unreadable);
    }
  }
}
