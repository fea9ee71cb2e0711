package org.hito.gateway.events.ring;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hito.gateway.events.log.Topics;

/**
 * A fact as sent to subscribers.
 *
 * @param topic index of its topic
 * @param type short, such as {@code commitment.delivered}
 * @param subject code of its subject
 * @param codes what else it is selected by
 * @param isJson whether the event is a JSON object, as all should be
 * @param event the CloudEvent as it was published; nobody changes it
 */
public record StreamedFact(
    int topic,
    int partition,
    long offset,
    String type,
    String subject,
    Map<Facet, List<String>> codes,
    boolean isJson,
    Buffer event) {

  private static final Pattern TYPE = Pattern.compile("org\\.hito\\.([a-z-]+)\\.([a-z-]+)\\.v\\d+");
  private static final byte NEWLINE = '\n';

  /** Parses a record of a facts topic; empty if it is not a fact. */
  public static Optional<StreamedFact> of(int topic, ConsumerRecord<byte[], byte[]> message) {
    var typeHeader = message.headers().lastHeader("ce_type");
    boolean isTyped = typeHeader != null && typeHeader.value() != null;
    if (!isTyped || message.key() == null || message.value() == null) {
      return Optional.empty();
    }
    var type = TYPE.matcher(new String(typeHeader.value(), StandardCharsets.UTF_8));
    if (!type.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        of(
            topic,
            message.partition(),
            message.offset(),
            type.group(1),
            type.group(2),
            new String(message.key(), StandardCharsets.UTF_8),
            message.value()));
  }

  /** A fact as its service recorded it; the log may no longer contain it. */
  public static StreamedFact outsideTheLog(int topic, String fact, String subject, Buffer event) {
    String aggregate = Topics.AGGREGATES.get(topic);
    return of(topic, -1, -1, aggregate, fact, subject, event.getBytes());
  }

  private static StreamedFact of(
      int topic,
      int partition,
      long offset,
      String aggregate,
      String fact,
      String subject,
      byte[] event) {
    var codes = FactCodes.in(event, aggregate);
    return new StreamedFact(
        topic,
        partition,
        offset,
        aggregate + "." + fact,
        subject,
        codes.orElse(Map.of()),
        codes.isPresent(),
        Buffer.buffer(event));
  }

  /**
   * The frame for a client whose position after it is {@code id}. A line break in the event starts
   * a new data line; clients restore it.
   */
  public Buffer frame(String id) {
    var frame =
        Buffer.buffer(id.length() + type.length() + event.length() + 24)
            .appendString("id: " + id + "\nevent: " + type + "\ndata: ");
    byte[] bytes = event.getBytes();
    int start = 0;
    for (int index = 0; index < bytes.length; index++) {
      if (bytes[index] == NEWLINE) {
        frame.appendBytes(bytes, start, index - start).appendString("\ndata: ");
        start = index + 1;
      }
    }
    return frame.appendBytes(bytes, start, bytes.length - start).appendString("\n\n");
  }
}
