package org.hito.kit.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hito.kit.facts.FactNames;
import org.hito.kit.trace.Step;
import org.hito.kit.trace.Traces;

/** Sends facts to the facts topics and to the compacted state topics of their aggregates. */
@Dependent
class FactProducer {

  private static final byte[] CONTENT_TYPE =
      "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8);

  private final Map<String, Object> configuration;
  private final Traces traces;
  private volatile Producer<String, String> producer;
  private volatile boolean refused;

  FactProducer(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      RelaySettings settings,
      Traces traces) {
    this.traces = traces;
    configuration = new HashMap<>(broker);
    configuration.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
    configuration.put(
        ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
    configuration.put(ProducerConfig.ACKS_CONFIG, "all");
    configuration.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    configuration.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    int delivery = (int) settings.delivery().toMillis();
    configuration.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
    configuration.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, delivery / 2);
    // nothing was sent yet, and the producer goes on looking for the topic
    configuration.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, delivery / 5);
  }

  /**
   * Sends a fact to a topic; completes when the topic has acknowledged it. It fails at once if the
   * topic is unreachable or the fact is too large.
   */
  @SuppressWarnings("FutureReturnValueIgnored") // the callback gets the same result
  CompletableFuture<Void> send(PendingFact fact, String topic) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    ProducerRecord<String, String> message = new ProducerRecord<>(topic, fact.code(), fact.event());
    Step step = traces.sending(topic, fact.code(), fact.traceparent());
    addHeaders(message.headers(), fact, step.traceparent());
    try {
      producer()
          .send(
              message,
              (metadata, failure) -> {
                if (failure == null) {
                  step.end();
                  done.complete(null);
                } else {
                  fail(failure, step, done);
                }
              });
    } catch (KafkaException failure) {
      fail(failure, step, done);
    }
    return done;
  }

  private void fail(Exception failure, Step step, CompletableFuture<Void> done) {
    if (failure instanceof AuthenticationException) {
      refused = true;
    }
    step.fail(failure);
    done.completeExceptionally(failure);
  }

  private static void addHeaders(Headers headers, PendingFact fact, String traceparent) {
    String type = FactNames.type(fact.aggregate(), fact.type());
    headers.add("content-type", CONTENT_TYPE);
    headers.add("ce_id", fact.id().getBytes(StandardCharsets.UTF_8));
    headers.add("ce_type", type.getBytes(StandardCharsets.UTF_8));
    if (traceparent != null) {
      headers.add(Traces.HEADER, traceparent.getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Replaces a producer that Kafka refused, since it may send nothing once it is let in
   * (KAFKA-20237). Call it while nothing is being sent, or facts may be sent out of order.
   */
  void renewIfRefused() {
    if (refused) {
      producer.close(Duration.ZERO);
      producer = null;
      refused = false;
    }
  }

  // created on first use: a service starts, and accepts writes, without Kafka
  private Producer<String, String> producer() {
    if (producer == null) {
      producer = new KafkaProducer<>(configuration);
    }
    return producer;
  }

  @PreDestroy
  void close() {
    if (producer != null) {
      producer.close(Duration.ofSeconds(2));
    }
  }
}
