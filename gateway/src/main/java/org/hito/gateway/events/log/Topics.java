package org.hito.gateway.events.log;

import java.util.List;
import org.hito.kit.topic.FactTopics;

/** The streamed topics, in the order used by every position. */
public final class Topics {

  /** The aggregates whose facts are published. */
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
