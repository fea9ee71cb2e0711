package org.hito.gateway.events;

import java.util.List;

/** The topics that are streamed. Their order is part of every position: new ones go to the end. */
final class Topics {

  /** The kinds of things facts are published of. */
  static final List<String> AGGREGATES =
      List.of(
          "organisation",
          "strategy",
          "initiative",
          "forum",
          "meeting",
          "commitment",
          "indicator",
          "gate");

  static final List<String> NAMES =
      AGGREGATES.stream().map(aggregate -> "hito." + aggregate + ".facts.v1").toList();

  private Topics() {}

  static int count() {
    return NAMES.size();
  }

  static int indexOf(String topic) {
    return NAMES.indexOf(topic);
  }
}
