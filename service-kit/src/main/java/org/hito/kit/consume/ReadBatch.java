package org.hito.kit.consume;

import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The records of one poll: the facts among them, and the refused records. */
final class ReadBatch {

  private final List<ReceivedFact> facts = new ArrayList<>();
  private final IdentityHashMap<ReceivedFact, KafkaRecord<String, String>> messages =
      new IdentityHashMap<>();
  private final List<Refused> refused = new ArrayList<>();

  /** A record that can never be processed, and why. */
  record Refused(KafkaRecord<String, String> message, Throwable why) {}

  private ReadBatch() {}

  /** Reads each record; one that is not a fact is refused. */
  static ReadBatch of(KafkaRecordBatch<String, String> batch) {
    ReadBatch read = new ReadBatch();
    batch.getRecords().forEach(read::read);
    return read;
  }

  private void read(KafkaRecord<String, String> message) {
    try {
      ReceivedFact fact = ReceivedFact.parse(message.getPayload());
      facts.add(fact);
      messages.put(fact, message); // by identity: the same fact may be there twice
    } catch (PoisonException poison) {
      refused.add(new Refused(message, poison));
    }
  }

  /** In the order received. */
  List<ReceivedFact> facts() {
    return facts;
  }

  void refuse(ReceivedFact fact, Throwable why) {
    refused.add(new Refused(messages.get(fact), why));
  }

  List<Refused> refused() {
    return refused;
  }
}
