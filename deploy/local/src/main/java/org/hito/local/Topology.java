package org.hito.local;

import java.util.List;
import java.util.stream.Stream;

/** Which topics there are; they are declared, never created by asking for them. */
final class Topology {
  private static final List<String> AGGREGATES =
      List.of(
          "organisation",
          "strategy",
          "initiative",
          "forum",
          "meeting",
          "commitment",
          "indicator",
          "gate");

  /** Consumer groups, each with a topic for what it could not read. */
  private static final List<String> GROUPS =
      List.of(
          "initiative.indicator",
          "meeting.organisation",
          "meeting.initiative",
          "meeting.indicator",
          "metrics.commitment",
          "metrics.initiative",
          "metrics.meeting",
          "metrics.strategy");

  private Topology() {}

  static List<String> topics() {
    return Stream.concat(
            AGGREGATES.stream()
                .flatMap(
                    name -> Stream.of("hito." + name + ".facts.v1", "hito." + name + ".state.v1")),
            GROUPS.stream().map(group -> "hito." + group + ".dlq"))
        .toList();
  }
}
