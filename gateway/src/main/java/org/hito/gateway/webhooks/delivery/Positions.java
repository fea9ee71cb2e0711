package org.hito.gateway.webhooks.delivery;

import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.log.Topics;
import org.hito.gateway.webhooks.domain.Fact.Place;
import org.hito.gateway.webhooks.domain.Progress;
import org.hito.gateway.webhooks.domain.Progress.Undelivered;

/** Arithmetic of positions. */
public final class Positions {

  private Positions() {}

  /** The position of a stored text. */
  public static Position decode(String position) {
    return Position.decode(position, Topics.count()).orElseThrow();
  }

  /** The position before the oldest undelivered fact of each partition. */
  public static Position delivered(String read, Progress progress) {
    return delivered(decode(read), progress);
  }

  static Position delivered(Position read, Progress progress) {
    Position delivered = read;
    for (Undelivered one : progress.undelivered()) {
      Place place = one.place();
      if (place.offset() < delivered.next(place.topic(), place.partition())) {
        delivered = delivered.with(place.topic(), place.partition(), place.offset());
      }
    }
    return delivered;
  }

  /** The first of two positions in each partition. */
  public static Position earlier(Position one, Position other) {
    Position earlier = one;
    for (int topic = 0; topic < one.topics(); topic++) {
      for (int partition = 0; partition < one.partitions(topic); partition++) {
        long next = other.next(topic, partition);
        if (next < earlier.next(topic, partition)) {
          earlier = earlier.with(topic, partition, next);
        }
      }
    }
    return earlier;
  }
}
