package org.hito.kit.deadletter;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.hito.kit.kafka.TopicScan;

/** Newer records with the keys of dead letters, in the topics that the letters came from. */
final class SourceTail {

  private static final long NONE = -1;

  private record Place(TopicPartition part, ByteBuffer key) {}

  /** The offsets of the newest record of a key, and of the one before it. */
  private record Newest(long before, long newest) {}

  private final TopicScan scan;
  private final Map<TopicPartition, Long> from = new HashMap<>();
  private final Set<Place> places = new HashSet<>();
  private final Map<Place, Newest> newest = new HashMap<>();

  SourceTail(TopicScan scan, Collection<DeadLetter> letters) {
    this.scan = scan;
    for (DeadLetter letter : letters) {
      from.merge(letter.origin().topicPartition(), letter.origin().offset(), Math::min);
      places.add(place(letter));
    }
  }

  /** Reads on to the present end of the topic that a letter came from. */
  void readOn(DeadLetter letter) {
    TopicPartition part = letter.origin().topicPartition();
    from.putAll(scan.read(Map.of(part, from.get(part)), this::take));
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    Place place =
        new Place(new TopicPartition(record.topic(), record.partition()), DeadLetter.keyOf(record));
    if (places.contains(place)) {
      newest.merge(
          place,
          new Newest(NONE, record.offset()),
          (old, now) -> new Newest(old.newest(), now.newest()));
    }
  }

  /** The offset of the newest record of its key. */
  long newest(DeadLetter letter) {
    return of(letter).newest();
  }

  /** The offset of the record of its key before the newest one. */
  long beforeNewest(DeadLetter letter) {
    return of(letter).before();
  }

  private Newest of(DeadLetter letter) {
    return newest.getOrDefault(place(letter), new Newest(NONE, NONE));
  }

  private static Place place(DeadLetter letter) {
    return new Place(letter.origin().topicPartition(), letter.key());
  }
}
