package org.hito.debezium;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;

/** What readers get of a record. */
record Sent(int partition, String key, String value, Map<String, String> headers) {

  /** All records of a topic, in order for each thing. */
  static List<Sent> in(String topic) {
    return byThing(
        TopicReader.of(topic).all().stream()
            .sorted(Comparator.comparingLong(TopicRecord::offset))
            .map(Sent::of));
  }

  /** These, in their order for each thing. */
  static List<Sent> byThing(Stream<Sent> records) {
    return records.sorted(Comparator.comparing(Sent::key)).toList();
  }

  /** What compaction leaves of a topic. */
  static Map<String, Sent> newest(String topic) {
    Map<String, Sent> newest = new TreeMap<>();
    in(topic).forEach(one -> newest.put(one.key(), one));
    return newest;
  }

  /** Waits until this many records are in a topic. */
  static void await(String topic, int count) {
    TopicReader.of(topic).until(records -> records.size() >= count, Duration.ofMinutes(1));
  }

  private static Sent of(TopicRecord record) {
    return new Sent(record.partition(), record.key(), record.value(), record.headers());
  }
}
