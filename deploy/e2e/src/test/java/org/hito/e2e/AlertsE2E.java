package org.hito.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.hito.bench.client.Api;
import org.hito.kit.topic.FactTopics;
import org.hito.local.Platform;
import org.hito.testkit.TopicWriter;
import org.hito.testkit.Topics;
import org.junit.jupiter.api.Test;

/** Every staged fault raises its alert, and the alert is cleared when the fault ends. */
class AlertsE2E {
  private static final String LARGEST = "max.message.bytes";
  private static final String PARKED = FactTopics.facts("organisation");
  private static final String UNREAD = FactTopics.state("strategy");

  private final Platform platform = RunningPlatform.get();
  private final Crowds crowds = new Crowds(platform);
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void whatHoldsFactsUpIsReported() throws Exception {
    new Staging(
            Prometheus.get(),
            List.of(
                new Fault("HitoIndicatorsStale", "metrics-service", this::silentIndicator),
                new Fault("HitoFactParked", "initiative-service", this::refusedFact),
                new Fault(
                    "HitoTopicUnavailable",
                    Map.of("job", "initiative-service", "topic", UNREAD),
                    this::deletedTopic),
                new Fault("HitoDeadLetters", "initiative-service", this::poison),
                new Fault("HitoWebhookSwitchedOff", "gateway", this::goneReceiver),
                new Fault("HitoConsumerHeld", "metrics-service", this::heldConsumer),
                new Fault("HitoRelayStopped", "meeting-service", this::heldRelay),
                new Fault("HitoStreamsAtCap", "gateway", crowds::streams)))
        .run();
  }

  @Test
  void whatIsAwayIsReported() throws Exception {
    new Staging(
            Prometheus.get(),
            List.of(
                new Fault("HitoFactsLate", "metrics-service", this::lateFact),
                new Fault("HitoGatewayWithoutDatabase", "gateway", this::closedDatabase),
                new Fault("HitoAuditEntriesLost", "gateway", crowds::refusals),
                new Fault("HitoServiceDown", "meeting-service", this::killedService),
                Fault.too("HitoInstanceDown", "meeting-service"),
                new Fault("HitoServerErrors", "gateway", this::failingRequests),
                new Fault("HitoOutboxOld", "metrics-service", this::stoppedBroker),
                new Fault("HitoDatabasePoolExhausted", "initiative-service", this::waitingReaders),
                Fault.too("HitoUpstreamFull", "gateway")))
        .run();
  }

  @Test
  void whatNobodyHasSeenToIsReported() throws Exception {
    Prometheus prometheus = Prometheus.get();
    try (NewReplica newcomer = new NewReplica(platform, prometheus);
        Drills drills = new Drills(platform, prometheus);
        Slots slots = new Slots(prometheus)) {
      new Staging(
              prometheus,
              List.of(
                  new Fault("HitoRestoreDrillOld", Map.of(), drills::none),
                  new Fault("HitoRestoreDrillDifferences", Map.of(), drills::ofAWrongCopy),
                  new Fault(
                      "HitoSlotUnread", Map.of("slot_name", "hito_meeting"), slots::withoutReader),
                  new Fault("HitoSchemaWaiting", "meeting-service", newcomer::onAnOldSchema),
                  new Fault("HitoCertificateEnds", "meeting-service", newcomer::withAnOldAuthority),
                  new Fault("HitoConsumerBehind", "meeting-service", crowds::records)))
          .run();
    }
  }

  private Fault.Ending silentIndicator() throws InterruptedException {
    declare("silent-figure");
    observe("silent-figure", "2024-01-31");
    return () -> observe("silent-figure", LocalDate.now(ZoneOffset.UTC).minusDays(2).toString());
  }

  private Fault.Ending refusedFact() throws Exception {
    accept("100");
    admin()
        .put(
            "/api/v1/organisations/refused-by-kafka",
            "{\"name\":{\"en\":\"Refused\"},\"kind\":\"other\"}");
    return () -> {
      accept(FactTopics.settings(PARKED).get(LARGEST));
      Databases.run(
          "initiative",
          "UPDATE outbox SET parked_at = NULL, parked_why = NULL WHERE parked_at IS NOT NULL");
    };
  }

  private Fault.Ending deletedTopic() throws Exception {
    String broker = platform.broker().bootstrapServers();
    Topics.delete(broker, UNREAD);
    strategy("stateless");
    return () -> Topics.declare(broker, List.of(UNREAD));
  }

  private Fault.Ending poison() {
    String topic = FactTopics.state("indicator");
    TopicWriter.of(platform.broker().bootstrapServers(), topic).write("poison", "not a fact");
    return () -> {};
  }

  private Fault.Ending goneReceiver() throws IOException, InterruptedException {
    HttpServer receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(410, -1);
          exchange.close();
        });
    receiver.start();
    Api admin = admin();
    String subscription =
        admin
            .post(
                "/api/v1/events/subscriptions",
                """
                {"sink":"http://127.0.0.1:%d/","protocol":"HTTP",
                 "config":{"start":"now","type":["initiative.*"],"subject":["held-up"]}}
                """
                    .formatted(receiver.getAddress().getPort()))
            .get("id")
            .textValue();
    return () -> {
      admin.delete("/api/v1/events/subscriptions/" + subscription);
      receiver.stop(0);
    };
  }

  private Fault.Ending heldConsumer() throws Exception {
    Databases.Locked subjects = Databases.lock("metrics", "subject");
    initiative("held-up");
    return subjects::close;
  }

  private Fault.Ending heldRelay() throws Exception {
    return Databases.lock("meeting", "outbox")::close;
  }

  private Fault.Ending lateFact() throws Exception {
    Prometheus prometheus = Prometheus.get();
    Databases.Locked subjects = Databases.lock("metrics", "subject");
    initiative("late");
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                prometheus.value("max(hito_consumer_held_seconds{job=\"metrics-service\"})") > 11);
    subjects.close();
    return () -> {};
  }

  private Fault.Ending closedDatabase() throws Exception {
    Databases.run("postgres", "ALTER DATABASE gateway ALLOW_CONNECTIONS false");
    Databases.run(
        "postgres",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'gateway'");
    return () -> Databases.run("postgres", "ALTER DATABASE gateway ALLOW_CONNECTIONS true");
  }

  private Fault.Ending killedService() {
    platform.kill("meeting-service");
    return () -> platform.start("meeting-service");
  }

  private Fault.Ending failingRequests() {
    ScheduledExecutorService readers = Executors.newSingleThreadScheduledExecutor();
    var reading =
        readers.scheduleWithFixedDelay(() -> read("/api/v1/forums"), 0, 200, TimeUnit.MILLISECONDS);
    return () -> {
      reading.cancel(false);
      readers.shutdown();
    };
  }

  private Fault.Ending stoppedBroker() throws InterruptedException {
    declare("unheard-figure");
    platform.broker().stop();
    observe("unheard-figure", "2026-01-31");
    return () -> platform.broker().start();
  }

  private Fault.Ending waitingReaders() throws Exception {
    return crowds.readers(admin().token());
  }

  private void read(String path) {
    // nobody waits for the answer
    var unused =
        http.sendAsync(
            HttpRequest.newBuilder(platform.gateway().resolve(path)).build(),
            BodyHandlers.ofString(UTF_8));
  }

  private void declare(String indicator) throws InterruptedException {
    admin()
        .put(
            "/api/v1/indicators/" + indicator,
            """
            {"name":{"en":"Figure"},"measure":{"type":"OBSERVED"},"frequency":"MONTHLY",
             "baseline":{"value":0,"on":"2021-01-01"},"targets":[{"value":10,"on":"2099-12-31"}]}
            """);
  }

  private void observe(String indicator, String day) throws InterruptedException {
    admin().put("/api/v1/indicators/" + indicator + "/observations/" + day, "{\"value\":1}");
  }

  private void initiative(String code) throws InterruptedException {
    strategy("watched");
    admin()
        .put(
            "/api/v1/initiatives/" + code,
            """
        {"name":{"en":"Initiative"},"strategy":"watched","kind":"talent","lead":"senacyt",
         "status":"IN_PROGRESS"}
        """);
  }

  private void strategy(String code) throws InterruptedException {
    admin().put("/api/v1/strategies/" + code, "{\"name\":{\"en\":\"Watched\"},\"owners\":[]}");
  }

  private Api admin() throws InterruptedException {
    return Api.as("admin", platform.gateway());
  }

  private void accept(String bytes) throws ExecutionException, InterruptedException {
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, PARKED);
    Collection<AlterConfigOp> change =
        List.of(new AlterConfigOp(new ConfigEntry(LARGEST, bytes), AlterConfigOp.OpType.SET));
    try (Admin kafka =
        Admin.create(Map.of("bootstrap.servers", platform.broker().bootstrapServers()))) {
      kafka.incrementalAlterConfigs(Map.of(topic, change)).all().get();
    }
  }
}
