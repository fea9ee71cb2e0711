package org.hito.gateway.dashboard.meeting;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hito.gateway.dashboard.page.Thing;

/**
 * What other meetings of a forum left open: promises may be recorded before their meeting is held.
 */
final class LeftOpen {

  private LeftOpen() {}

  /**
   * The open promises of the forum without those of a meeting.
   *
   * @param forum the first open promises of the forum, with the number of all
   * @param own the same of the meeting
   */
  static Thing of(Thing forum, Thing own, String meeting) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    forum.parts("items").stream()
        .filter(promise -> !promise.text("meeting").equals(meeting))
        .forEach(promise -> items.add(promise.json()));
    ObjectNode others = JsonNodeFactory.instance.objectNode().set("items", items);
    if (forum.has("total") && own.has("total")) {
      others.put("total", forum.whole("total") - own.whole("total"));
    }
    return new Thing(others, forum.words());
  }
}
