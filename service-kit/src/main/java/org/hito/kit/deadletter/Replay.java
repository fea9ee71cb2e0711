package org.hito.kit.deadletter;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.hito.kit.command.CommandFailure;

/**
 * Sends dead letters again to where they came from, with their keys and values. Consumers drop what
 * they have already. A letter is not sent if the topic has a newer record with its key: that record
 * has the full state, and a compacted topic would keep the older one instead.
 */
final class Replay {

  private final DeadLetters letters;
  private final SourceTail tail;

  Replay(DeadLetters letters, List<DeadLetter> chosen) {
    chosen.forEach(Replay::refuseUnlessItHasAnOrigin);
    this.letters = letters;
    this.tail = new SourceTail(letters.scan(), chosen);
  }

  private static void refuseUnlessItHasAnOrigin(DeadLetter letter) {
    if (letter.origin() == null) {
      throw new CommandFailure(
          "%s does not say where it came from: it can only be discarded. Nothing was replayed."
              .formatted(letter.id()));
    }
  }

  /** Sends one, unless it is superseded, and settles it. */
  Settlement run(DeadLetter letter) {
    tail.readOn(letter);
    boolean superseded = letter.key() != null && tail.newest(letter) > letter.origin().offset();
    if (!superseded) {
      send(letter, letter.id(), letter.origin().offset());
    }
    Settlement outcome = superseded ? Settlement.SUPERSEDED : Settlement.REPLAYED;
    letters.settle(letter, outcome);
    return outcome;
  }

  /**
   * Sends a record with the key of the letter.
   *
   * @param known the last record with this key that was known before; later ones, except this one,
   *     are from others
   */
  private void send(DeadLetter letter, Position content, long known) {
    RecordMetadata sent = letters.send(copy(letters.record(content), letter.origin().topic()));
    if (letter.key() == null) {
      return;
    }
    tail.readOn(letter);
    // a newer record arrived between the check and ours, and must be the last one again
    if (tail.newest(letter) == sent.offset() && tail.beforeNewest(letter) > known) {
      Position overtaken = letter.origin().at(tail.beforeNewest(letter));
      send(letter, overtaken, sent.offset());
    }
  }

  private static ProducerRecord<byte[], byte[]> copy(
      ConsumerRecord<byte[], byte[]> record, String topic) {
    var copy = new ProducerRecord<>(topic, record.key(), record.value());
    record
        .headers()
        .forEach(
            header -> {
              if (!header.key().startsWith(DeadLetter.HEADERS)) {
                copy.headers().add(header);
              }
            });
    return copy;
  }
}
