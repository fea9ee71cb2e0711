package org.hito.kit.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A record that a consumer could not process, without its value.
 *
 * @param id its place in the dead-letter topic
 * @param key the key it had; null without one
 * @param origin where it came from; null if unknown
 */
record DeadLetter(Position id, Instant at, ByteBuffer key, Position origin, String cause) {

  /** Headers with this beginning are about the death of a record. */
  static final String HEADERS = "dead-letter-";

  private static final String TOPIC = HEADERS + "topic";
  private static final int LONGEST_CAUSE = 300;

  static boolean is(ConsumerRecord<?, ?> record) {
    return record.headers().lastHeader(TOPIC) != null || !Settlement.is(record);
  }

  static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
    Headers headers = record.headers();
    return new DeadLetter(
        positionOf(record),
        Instant.ofEpochMilli(record.timestamp()),
        keyOf(record),
        origin(headers).orElse(null),
        shown(text(headers, HEADERS + "reason").orElse("")));
  }

  static Position positionOf(ConsumerRecord<?, ?> record) {
    return new Position(record.topic(), record.partition(), record.offset());
  }

  static ByteBuffer keyOf(ConsumerRecord<byte[], byte[]> record) {
    return record.key() == null ? null : ByteBuffer.wrap(record.key());
  }

  static Optional<String> text(Headers headers, String name) {
    return Optional.ofNullable(headers.lastHeader(name))
        .map(Header::value)
        .map(value -> new String(value, UTF_8));
  }

  private static Optional<Position> origin(Headers headers) {
    return text(headers, TOPIC)
        .flatMap(
            topic ->
                Position.parse(
                    "%s-%s@%s"
                        .formatted(
                            topic,
                            text(headers, HEADERS + "partition").orElse(""),
                            text(headers, HEADERS + "offset").orElse(""))));
  }

  /** One line about it. */
  String line() {
    return "%s at=%s key=%s from=%s cause=%s"
        .formatted(id, at, key == null ? "none" : shown(keyText()), origin, cause);
  }

  private String keyText() {
    return UTF_8.decode(key.duplicate()).toString();
  }

  // for a terminal, which text from outside must not control
  private static String shown(String text) {
    String plain = text.replaceAll("\\p{Cntrl}+", " ").strip();
    return plain.length() <= LONGEST_CAUSE ? plain : plain.substring(0, LONGEST_CAUSE) + "…";
  }
}
