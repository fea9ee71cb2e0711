package org.hito.kit.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All topics of the platform and their settings. */
public final class FactTopics {

  /**
   * The aggregates that have facts. Their order is part of every position, so add new ones at the
   * end.
   */
  public static final List<String> AGGREGATES =
      List.of(
          "organisation",
          "strategy",
          "initiative",
          "forum",
          "meeting",
          "commitment",
          "indicator",
          "gate",
          "fund",
          "document");

  /** The consumer groups; each has a dead-letter topic. */
  public static final List<String> GROUPS =
      List.of(
          "initiative.indicator",
          "meeting.organisation",
          "meeting.initiative",
          "meeting.indicator",
          "metrics.commitment",
          "metrics.initiative",
          "metrics.meeting",
          "metrics.strategy");

  private static final Duration KEPT = Duration.ofDays(30);
  private static final String STATE = ".state.v1";
  private static final String DEAD_LETTERS = ".dlq";

  private FactTopics() {}

  /** The topic of all facts of an aggregate. */
  public static String facts(String aggregate) {
    return "hito." + aggregate + ".facts.v1";
  }

  /** The compacted topic that keeps the newest fact of each aggregate. */
  public static String state(String aggregate) {
    return "hito." + aggregate + STATE;
  }

  /** The dead-letter topic of a group. */
  public static String deadLetters(String group) {
    return "hito." + group + DEAD_LETTERS;
  }

  /** All topics. */
  public static List<String> all() {
    return Stream.concat(ofFacts().stream(), GROUPS.stream().map(FactTopics::deadLetters)).toList();
  }

  /** The topics of all aggregates. */
  public static List<String> ofFacts() {
    return AGGREGATES.stream().flatMap(one -> Stream.of(facts(one), state(one))).toList();
  }

  /** The broker settings of a topic. */
  public static Map<String, String> settings(String topic) {
    String largest =
        Integer.toString(topic.endsWith(DEAD_LETTERS) ? RecordSize.DEAD_LETTER : RecordSize.RECORD);
    return topic.endsWith(STATE)
        ? Map.of("cleanup.policy", "compact", "max.message.bytes", largest)
        : Map.of(
            "cleanup.policy",
            "delete",
            "retention.ms",
            Long.toString(KEPT.toMillis()),
            "max.message.bytes",
            largest);
  }
}
