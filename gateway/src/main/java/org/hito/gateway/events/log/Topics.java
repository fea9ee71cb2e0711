package org.hito.gateway.events.log;

import java.util.List;
import org.hito.kit.topic.FactTopics;

/** The topics that are streamed, in the order that is part of every position. */
public final class Topics {

  /** The kinds of things facts are published of. */
  public static final List<String> AGGREGATES = FactTopics.AGGREGATES;

  public static final List<String> NAMES = AGGREGATES.stream().map(FactTopics::facts).toList();

  private Topics() {}

  public static int count() {
    return NAMES.size();
  }

  public static int indexOf(String topic) {
    return NAMES.indexOf(topic);
  }
}
