package org.hito.gateway.events.ring;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Facts for tests. */
final class Facts {

  private Facts() {}

  static StreamedFact fact(int topic, int partition, long offset) {
    return fact("commitment.delivered", "mou", topic, partition, offset);
  }

  static StreamedFact fact(String type, String subject) {
    return fact(type, subject, 0, 0, 0);
  }

  static StreamedFact fact(String type, String event, String subject) {
    return StreamedFact.of(0, message(0, 0, "org.hito." + type + ".v1", subject, event))
        .orElseThrow();
  }

  private static StreamedFact fact(
      String type, String subject, int topic, int partition, long offset) {
    return StreamedFact.of(
            topic, message(partition, offset, "org.hito." + type + ".v1", subject, "{}"))
        .orElseThrow();
  }

  static ConsumerRecord<byte[], byte[]> message(
      int partition, long offset, String type, String key, String value) {
    var message =
        new ConsumerRecord<>(
            "hito.commitment.facts.v1", partition, offset, bytes(key), bytes(value));
    if (type != null) {
      message.headers().add("ce_type", bytes(type));
    }
    return message;
  }

  private static byte[] bytes(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }
}
