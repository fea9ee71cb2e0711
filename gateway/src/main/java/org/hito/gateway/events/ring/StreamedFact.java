package org.hito.gateway.events.ring;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A fact as sent to subscribers.
 *
 * @param topic index of its topic
 * @param type short, such as {@code commitment.delivered}
 * @param subject code of its subject
 * @param body the frame without its id: {@code event} and {@code data} lines
 */
public record StreamedFact(
    int topic, int partition, long offset, String type, String subject, Buffer body) {

  private static final Pattern TYPE = Pattern.compile("org\\.hito\\.([a-z-]+\\.[a-z-]+)\\.v\\d+");
  private static final byte NEWLINE = '\n';

  /** Parses a record of a facts topic; empty if it is not a fact. */
  public static Optional<StreamedFact> of(int topic, ConsumerRecord<byte[], byte[]> message) {
    var typeHeader = message.headers().lastHeader("ce_type");
    if (typeHeader == null || message.key() == null || message.value() == null) {
      return Optional.empty();
    }
    var type = TYPE.matcher(new String(typeHeader.value(), StandardCharsets.UTF_8));
    if (!type.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new StreamedFact(
            topic,
            message.partition(),
            message.offset(),
            type.group(1),
            new String(message.key(), StandardCharsets.UTF_8),
            body(type.group(1), message.value())));
  }

  /** The whole frame, for a client whose position after it is {@code id}. */
  public Buffer frame(String id) {
    return Buffer.buffer(id.length() + body.length() + 8)
        .appendString("id: ")
        .appendString(id)
        .appendByte(NEWLINE)
        .appendBuffer(body);
  }

  /** A line break in the event starts a new data line; clients restore it. */
  private static Buffer body(String type, byte[] event) {
    var body = Buffer.buffer(event.length + 48).appendString("event: " + type + "\ndata: ");
    int start = 0;
    for (int index = 0; index < event.length; index++) {
      if (event[index] == NEWLINE) {
        body.appendBytes(event, start, index - start).appendString("\ndata: ");
        start = index + 1;
      }
    }
    return body.appendBytes(event, start, event.length - start).appendString("\n\n");
  }
}
