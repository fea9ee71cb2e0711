package org.hito.gateway.events;

import java.util.List;
import org.hito.kit.topic.FactTopics;

/** The topics that are streamed, in the order that is part of every position. */
final class Topics {

  /** The kinds of things facts are published of. */
  static final List<String> AGGREGATES = FactTopics.AGGREGATES;

  static final List<String> NAMES = AGGREGATES.stream().map(FactTopics::facts).toList();

  private Topics() {}

  static int count() {
    return NAMES.size();
  }

  static int indexOf(String topic) {
    return NAMES.indexOf(topic);
  }
}
