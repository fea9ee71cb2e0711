package org.hito.gateway.dashboard.forum;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.upstream.Kind;
import org.hito.gateway.upstream.Upstream;

/** The agenda of a forum's next meeting: what the meetings before it left open. */
final class Agenda {

  private static final int SHOWN = 30;

  private Agenda() {}

  /** The first of its commitments, with the number of all. */
  static Future<Thing> read(Visit visit, String forum) {
    return visit
        .counted(Upstream.MEETING, Kind.FORUM.collection() + "/" + forum + "/agenda?limit=" + SHOWN)
        .map(Agenda::commitments);
  }

  /** Its entries in the form of a list of commitments. */
  static Thing commitments(Thing agenda) {
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    for (Thing entry : agenda.parts("items")) {
      ObjectNode commitment = entry.json().deepCopy();
      items.add(commitment.put("code", entry.text("commitment")).put("open", true));
    }
    ObjectNode commitments = JsonNodeFactory.instance.objectNode();
    if (agenda.has("total")) {
      commitments.put("total", agenda.whole("total"));
    }
    return new Thing(commitments.set("items", items), agenda.words());
  }
}
