package org.hito.kit.consume;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.hito.kit.trace.Step;
import org.hito.kit.trace.Traces;

/** The records of one poll: the facts among them, and the refused records. */
final class ReadBatch {

  private final List<ReceivedFact> facts = new ArrayList<>();
  private final IdentityHashMap<ReceivedFact, Taken> taken = new IdentityHashMap<>();
  private final List<Refused> refused = new ArrayList<>();

  /** A record that can never be processed, and why. */
  record Refused(KafkaRecord<String, String> message, Throwable why) {}

  /** The record of a fact, and its step of the trace. */
  private record Taken(KafkaRecord<String, String> message, Step step) {}

  private final Traces traces;

  private ReadBatch(Traces traces) {
    this.traces = traces;
  }

  /** Reads each record; one that is not a fact is refused. */
  static ReadBatch of(KafkaRecordBatch<String, String> batch, Traces traces) {
    ReadBatch read = new ReadBatch(traces);
    batch.getRecords().forEach(read::read);
    return read;
  }

  private void read(KafkaRecord<String, String> message) {
    try {
      ReceivedFact parsed = ReceivedFact.parse(message.getPayload());
      Step step =
          traces.processing(message.getTopic(), parsed.subject(), traceparent(message, parsed));
      ReceivedFact fact = parsed.under(step.traceparent());
      facts.add(fact);
      taken.put(fact, new Taken(message, step)); // by identity: the same fact may be there twice
    } catch (PoisonException poison) {
      refused.add(new Refused(message, poison));
    }
  }

  // the header is of the step that sent the record, the member of the one that recorded the fact
  private static String traceparent(KafkaRecord<String, String> message, ReceivedFact fact) {
    Header header = message.getHeaders().lastHeader(Traces.HEADER);
    return header == null || header.value() == null
        ? fact.traceparent()
        : new String(header.value(), StandardCharsets.UTF_8);
  }

  /** In the order received. */
  List<ReceivedFact> facts() {
    return facts;
  }

  void refuse(ReceivedFact fact, Throwable why) {
    taken.get(fact).step().fail(why);
    refused.add(new Refused(taken.get(fact).message(), why));
  }

  List<Refused> refused() {
    return refused;
  }

  /** All of them are processed or refused. */
  void end() {
    taken.values().forEach(one -> one.step().end());
  }
}
