package org.hito.e2e.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.hito.testkit.PassportKeys;
import org.hito.testkit.Topics;
import org.hito.testkit.embedded.EmbeddedBroker;
import org.hito.testkit.embedded.EmbeddedPostgresServer;
import org.hito.testkit.embedded.FreePort;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.Test;

/**
 * Replaces every replica of the version in {@code hito.previous} by this one and then goes back,
 * under load, with both side by side in between. {@code deploy/upgrade-drill} runs it; it is in no
 * build, which has only one version.
 */
class UpgradeDrill {

  private static final Path FOLDER = Path.of("target", "upgrade-drill").toAbsolutePath();
  private static final int REQUESTS_SIDE_BY_SIDE = 500;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Map<String, String> DATABASES = new LinkedHashMap<>();

  static {
    DATABASES.put("initiative-service", "initiative");
    DATABASES.put("meeting-service", "meeting");
    DATABASES.put("metrics-service", "metrics");
    DATABASES.put("gateway", "gateway");
  }

  private final Version before =
      new Version("before", Path.of(System.getProperty("hito.previous")).toAbsolutePath());
  private final Version after = new Version("after", Path.of("../..").toAbsolutePath().normalize());
  private final Map<String, Balancer> doors = new HashMap<>();
  private final Map<String, Replica> running = new HashMap<>();
  private EmbeddedBroker broker;
  private EmbeddedPostgresServer postgres;

  @Test
  void nobodyNoticesAnUpgradeAndAStepBack() throws Exception {
    begin();
    try {
      Load load = new Load(URI.create("http://127.0.0.1:" + doors.get("gateway").port()), key());
      load.prepare();
      load.begin();
      for (String module : DATABASES.keySet()) {
        after.run(module, environment(module), "--migrate");
        replace(module, after, load);
      }
      for (String module : DATABASES.keySet()) {
        replace(module, before, load);
      }
      load.end();
      report(load);
    } finally {
      end();
    }
  }

  private void begin() throws Exception {
    Files.createDirectories(FOLDER);
    Path log = Files.createTempDirectory(FOLDER, "kafka");
    broker = new EmbeddedBroker(log, FreePort.next(), FreePort.next());
    broker.start();
    Topics.declareAll(broker.bootstrapServers());
    postgres = EmbeddedPostgresServer.temporary();
    var keys = PassportKeys.generate();
    Files.writeString(FOLDER.resolve("private.pem"), PassportKeys.pem(keys.getPrivate()));
    Files.writeString(FOLDER.resolve("public.pem"), PassportKeys.pem(keys.getPublic()));
    for (String module : DATABASES.keySet()) {
      doors.put(module, new Balancer());
    }
    for (String module : DATABASES.keySet()) {
      Map<String, String> environment = environment(module);
      environment.put("HITO_MIGRATE_AT_START", "true");
      add(module, Replica.start(before, module, environment));
    }
  }

  /** Both versions serve for some hundred requests, then the new replica alone. */
  private void replace(String module, Version version, Load load) throws Exception {
    Replica old = running.get(module);
    add(module, Replica.start(version, module, environment(module)));
    int begun = load.requests();
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> load.requests() > begun + REQUESTS_SIDE_BY_SIDE);
    doors.get(module).withdraw(old.port());
    old.stop();
  }

  private void add(String module, Replica replica) {
    running.put(module, replica);
    doors.get(module).add(replica.port());
  }

  private void report(Load load) throws Exception {
    List<String> lost = new ArrayList<>();
    int facts = 0;
    for (String module : List.of("initiative-service", "meeting-service", "metrics-service")) {
      FactsOnTheWay way = new FactsOnTheWay(database(module), broker.bootstrapServers());
      Awaitility.await(module).atMost(PATIENCE).until(() -> way.waiting() == 0);
      facts += way.recorded().size();
      lost.addAll(way.lost());
    }
    int promises = load.promised().size();
    long unheard = Math.max(0, promises - counted(load));
    String audit = running.get("metrics-service").post("/audit");
    System.out.printf(
        "%d requests, %d failed; %d facts, %d lost; %d promises, %d not counted; audit: %s%n",
        load.requests(), load.failures().size(), facts, lost.size(), promises, unheard, audit);
    load.failures().stream().limit(20).forEach(System.out::println);
    assertEquals(
        "0 failed, 0 lost, 0 not counted, 0 differences",
        "%d failed, %d lost, %d not counted, %d differences"
            .formatted(
                load.failures().size(),
                lost.size(),
                unheard,
                new JsonMapper().readTree(audit).get("differences").size()));
  }

  /** How many promises the indicator counts, once their facts are applied. */
  private static long counted(Load load) {
    AtomicLong counted = new AtomicLong();
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .until(
              () -> {
                counted.set(load.counted());
                return counted.get() >= load.promised().size();
              });
    } catch (ConditionTimeoutException lessThanPromised) {
      System.out.println(counted + " counted");
    }
    return counted.get();
  }

  private String key() throws Exception {
    return before.run(
        "gateway",
        environment("gateway"),
        "keys issue --agency drill --role platform-admin --name drill".split(" ", -1));
  }

  private Map<String, String> environment(String module) {
    Database database = database(module);
    Map<String, String> environment = new HashMap<>();
    environment.put("QUARKUS_DATASOURCE_REACTIVE_URL", database.reactiveUrl());
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl());
    environment.put("QUARKUS_DATASOURCE_USERNAME", database.username());
    environment.put("QUARKUS_DATASOURCE_PASSWORD", database.password());
    environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
    environment.put("HITO_LIMITS_REQUESTS", "1000000");
    environment.putAll(stopping());
    environment.put(
        "MP_JWT_VERIFY_PUBLICKEY_LOCATION", FOLDER.resolve("public.pem").toUri().toString());
    environment.put(
        "HITO_PASSPORT_PRIVATE_KEY_LOCATION", FOLDER.resolve("private.pem").toUri().toString());
    DATABASES.forEach(
        (service, name) ->
            environment.put(
                "HITO_UPSTREAMS_" + name.toUpperCase(Locale.ROOT),
                "http://127.0.0.1:" + doors.get(service).port()));
    return environment;
  }

  /** How long replicas continue to serve after SIGTERM, as on Kubernetes. */
  private static Map<String, String> stopping() {
    try (Stream<String> lines = Files.lines(Path.of("../kubernetes/base/platform.env"))) {
      return lines
          .filter(line -> line.startsWith("QUARKUS_SHUTDOWN_"))
          .map(line -> line.split("=", 2))
          .collect(Collectors.toMap(line -> line[0], line -> line[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Database database(String module) {
    return postgres.server().database(DATABASES.get(module));
  }

  private void end() throws Exception {
    for (Replica replica : running.values()) {
      replica.process().destroyForcibly().onExit().join();
    }
    for (Balancer door : doors.values()) {
      door.close();
    }
    broker.stop();
    if (postgres != null) {
      postgres.close();
    }
  }
}
