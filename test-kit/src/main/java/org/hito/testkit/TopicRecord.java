package org.hito.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * One record in a form that is convenient for tests.
 *
 * @param topic where it was read
 * @param partition its partition
 * @param offset its position in the partition
 * @param key may be null
 * @param value may be null
 * @param headers the last value of each header, as text
 */
public record TopicRecord(
    String topic,
    int partition,
    long offset,
    String key,
    String value,
    Map<String, String> headers) {

  static TopicRecord of(ConsumerRecord<String, String> source) {
    Map<String, String> headers = new TreeMap<>();
    for (Header header : source.headers()) {
      headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
    }
    return new TopicRecord(
        source.topic(), source.partition(), source.offset(), source.key(), source.value(), headers);
  }
}
