package org.hito.kit.deadletter;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/** Where a record is: {@code topic-partition@offset}. */
record Position(String topic, int partition, long offset) implements Comparable<Position> {

  private static final Pattern TEXT = Pattern.compile("(.+)-(\\d{1,9})@(\\d{1,18})");
  private static final Comparator<Position> ORDER =
      Comparator.comparing(Position::topic)
          .thenComparing(Position::partition)
          .thenComparing(Position::offset);

  static Optional<Position> parse(String text) {
    Matcher parts = TEXT.matcher(text);
    return parts.matches()
        ? Optional.of(
            new Position(
                parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3))))
        : Optional.empty();
  }

  /** Another one in the same partition. */
  Position at(long another) {
    return new Position(topic, partition, another);
  }

  TopicPartition topicPartition() {
    return new TopicPartition(topic, partition);
  }

  @Override
  public int compareTo(Position other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "%s-%d@%d".formatted(topic, partition, offset);
  }
}
