package org.hito.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.hito.kit.topic.FactTopics;
import org.hito.local.Platform;
import org.hito.testkit.TopicReader;
import org.hito.testkit.TopicRecord;

/** Faults caused by too much load at once. */
record Crowds(Platform platform) {
  // HITO_LIMITS_STREAMS and HITO_AUDIT_WAITING are 100 in these tests
  private static final int STREAMS = 100;
  private static final int CHANGES = 200;
  private static final int RECORDS = 1_200;
  // from two callers, since one may take 96 of the 128 places
  private static final int READERS = 70;

  // one connection for each request
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** As many streams as may be open. */
  Fault.Ending streams() {
    List<CompletableFuture<HttpResponse<InputStream>>> open = new ArrayList<>();
    for (int stream = 0; stream < STREAMS; stream++) {
      open.add(
          HTTP.sendAsync(
              request("/api/v1/events").header("Accept", "text/event-stream").build(),
              BodyHandlers.ofInputStream()));
    }
    return () -> {
      for (CompletableFuture<HttpResponse<InputStream>> stream : open) {
        stream.join().body().close();
      }
    };
  }

  /** More refused changes than can wait to be noted. */
  Fault.Ending refusals() {
    List<CompletableFuture<?>> answers = new ArrayList<>();
    for (int change = 0; change < CHANGES; change++) {
      answers.add(send(request("/api/v1/forums/nobody").DELETE()));
    }
    CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
    return () -> {};
  }

  /** Records that a consumer must leave waiting, since it waits for a table. */
  Fault.Ending records() throws Exception {
    Databases.Locked followed = Databases.lock("meeting", "followed");
    String broker = platform.broker().bootstrapServers();
    String topic = FactTopics.state("organisation");
    TopicRecord known = TopicReader.of(broker, topic).all().get(0);
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", broker), new StringSerializer(), new StringSerializer())) {
      for (int record = 0; record < RECORDS; record++) {
        var unused = producer.send(new ProducerRecord<>(topic, known.key(), known.value()));
      }
    }
    return followed::close;
  }

  /** Readers who wait for a table, and so for connections to the database and to the service. */
  Fault.Ending readers(String token) throws Exception {
    Databases.Locked funds = Databases.lock("initiative", "fund");
    for (int reader = 0; reader < READERS; reader++) {
      HttpRequest.Builder request = request("/api/v1/funds").GET();
      var unused = send(request);
      var unusedToo = send(request.copy().header("Authorization", "Bearer " + token));
    }
    return funds::close;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(platform.gateway().resolve(path));
  }

  private static CompletableFuture<?> send(HttpRequest.Builder request) {
    return HTTP.sendAsync(request.build(), BodyHandlers.ofString(UTF_8));
  }
}
