package org.hito.bench.peer;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The peer for the gateway's streams: a Vert.x server that writes each record of a topic to every
 * open response, and nothing else. No filter, no position, no limit, no resumption.
 *
 * <p>Arguments: port, Kafka's address, topic.
 */
public final class BareStreams extends AbstractVerticle {

  private static final int EVENT_LOOPS = 2;
  private static final Duration POLL = Duration.ofMillis(100);
  private static final List<BareStreams> RUNNING = new CopyOnWriteArrayList<>();

  private final int port;
  private final Set<HttpServerResponse> readers = new LinkedHashSet<>();

  private BareStreams(int port) {
    this.port = port;
  }

  public static void main(String[] arguments) {
    int port = Integer.parseInt(arguments[0]);
    var options = new DeploymentOptions().setInstances(EVENT_LOOPS);
    Vertx.vertx()
        .deployVerticle(() -> new BareStreams(port), options)
        .onSuccess(deployed -> new Thread(() -> follow(arguments[1], arguments[2])).start())
        .onFailure(failure -> System.exit(1));
  }

  @Override
  public void start() {
    RUNNING.add(this);
    var options =
        new HttpServerOptions().setPort(port).setHost("127.0.0.1").setAcceptBacklog(8_192);
    vertx.createHttpServer(options).requestHandler(this::open).listen();
  }

  private void open(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    response.putHeader("Content-Type", "text/event-stream").setChunked(true);
    response.closeHandler(closed -> readers.remove(response));
    response.write(":\n\n").onSuccess(opened -> readers.add(response));
  }

  private static void follow(String kafka, String topic) {
    Map<String, Object> configuration =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            kafka,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false);
    var text = new StringDeserializer();
    try (var consumer = new KafkaConsumer<>(configuration, text, text)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(one -> new TopicPartition(topic, one.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      while (true) {
        consumer.poll(POLL).forEach(BareStreams::send);
      }
    }
  }

  private static void send(ConsumerRecord<String, String> fact) {
    Buffer event = Buffer.buffer("id: " + fact.offset() + "\ndata: " + fact.value() + "\n\n");
    for (BareStreams one : RUNNING) {
      Context eventLoop = one.context;
      eventLoop.runOnContext(now -> one.readers.forEach(reader -> reader.write(event)));
    }
  }
}
