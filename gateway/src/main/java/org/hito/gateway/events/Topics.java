package org.hito.gateway.events;

import java.util.List;
import java.util.stream.Stream;

/** The topics that are streamed. Their order is part of every position: new ones go to the end. */
final class Topics {

  static final List<String> NAMES =
      Stream.of(
              "organisation",
              "strategy",
              "initiative",
              "forum",
              "meeting",
              "commitment",
              "indicator",
              "gate")
          .map(aggregate -> "hito." + aggregate + ".facts.v1")
          .toList();

  private Topics() {}

  static int count() {
    return NAMES.size();
  }

  static int indexOf(String topic) {
    return NAMES.indexOf(topic);
  }
}
