package org.hito.kit.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * How a dead letter was settled. It is a record without a value in the same partition, after the
 * letter, so it is kept at least as long as the letter, and letters can be settled in any order.
 */
enum Settlement {
  REPLAYED,
  SUPERSEDED,
  DISCARDED;

  private static final String OFFSET = "dead-letter-settled";
  private static final String OUTCOME = "dead-letter-outcome";

  static boolean is(ConsumerRecord<?, ?> record) {
    return record.value() == null && record.headers().lastHeader(OFFSET) != null;
  }

  /** The letter that a settlement is about. */
  static Optional<Position> letter(ConsumerRecord<?, ?> record) {
    return DeadLetter.text(record.headers(), OFFSET)
        .flatMap(
            offset ->
                Position.parse("%s-%d@%s".formatted(record.topic(), record.partition(), offset)));
  }

  /** The action it records. */
  static String outcome(ConsumerRecord<?, ?> record) {
    return DeadLetter.text(record.headers(), OUTCOME).orElse("settled");
  }

  ProducerRecord<byte[], byte[]> of(DeadLetter letter) {
    Position id = letter.id();
    byte[] key = letter.key() == null ? null : letter.key().array();
    var settlement = new ProducerRecord<byte[], byte[]>(id.topic(), id.partition(), key, null);
    settlement.headers().add(OFFSET, Long.toString(id.offset()).getBytes(UTF_8));
    settlement.headers().add(OUTCOME, word().getBytes(UTF_8));
    return settlement;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
