package org.hito.kit.outbox;

import java.util.HashSet;
import java.util.Set;
import org.hito.kit.topic.FactTopics;

/**
 * What a pass of a relay sends to. Of all replicas, one pass at a time is in a lane, and one at a
 * time sends to a topic.
 */
record Lane(String name, Set<String> topics) {

  private static final Set<String> ALL = Set.copyOf(FactTopics.ofFacts());

  /** Of the relay: all topics but some. */
  static Lane without(Set<String> unavailable) {
    Set<String> topics = new HashSet<>(ALL);
    topics.removeAll(unavailable);
    return new Lane("relay", topics);
  }

  /** Of one topic. */
  static Lane of(String topic) {
    return new Lane(topic, Set.of(topic));
  }

  boolean hasAll() {
    return topics.equals(ALL);
  }
}
