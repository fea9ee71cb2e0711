package org.hito.local;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.hito.kit.topic.FactTopics;
import org.hito.local.check.StartFailure;
import org.hito.testkit.Topics;
import org.hito.testkit.embedded.EmbeddedBroker;
import org.hito.testkit.embedded.EmbeddedPostgresServer;
import org.hito.testkit.server.KafkaBroker;
import org.hito.testkit.server.PostgresServer;

/** What the services build on: PostgreSQL with a database each, and Kafka with its topics. */
final class Backbone {
  private final Path data;
  private final Ports ports;
  private final KafkaBroker broker;
  private volatile EmbeddedPostgresServer postgres;

  Backbone(RunFolder folder, Ports ports) {
    this.data = folder.postgres();
    this.ports = ports;
    this.broker = new EmbeddedBroker(folder.kafka(), ports.kafka(), ports.kafkaController());
  }

  /** Starts both at the same time; a stop that comes meanwhile waits until they have started. */
  synchronized void start(Progress progress) {
    Stopwatch watch = new Stopwatch();
    CompletableFuture<Void> kafka =
        part("Kafka", this::startKafka)
            .thenRun(() -> progress.done("Kafka", kafkaDetail(), watch.elapsed()));
    CompletableFuture<Void> database =
        part("PostgreSQL", this::startPostgres)
            .thenRun(() -> progress.done("PostgreSQL 18", postgresDetail(), watch.elapsed()));
    try {
      CompletableFuture.allOf(kafka, database).join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof StartFailure failure ? failure : e;
    }
  }

  KafkaBroker broker() {
    return broker;
  }

  PostgresServer postgres() {
    return postgres.server();
  }

  synchronized void stop(Progress progress) {
    progress.stopping("Kafka", broker::stop);
    if (postgres != null) {
      progress.stopping("PostgreSQL 18", postgres::close);
      postgres = null;
    }
  }

  private void startKafka() {
    broker.start();
    Topics.declareAll(broker.bootstrapServers());
  }

  private void startPostgres() {
    postgres = EmbeddedPostgresServer.durable(data, ports.postgres());
    Service.databases().forEach(postgres()::database);
  }

  private String kafkaDetail() {
    return broker.bootstrapServers() + ", " + FactTopics.all().size() + " topics";
  }

  private String postgresDetail() {
    return "127.0.0.1:"
        + ports.postgres()
        + ", databases "
        + String.join(", ", Service.databases());
  }

  private static CompletableFuture<Void> part(String name, Runnable start) {
    return CompletableFuture.runAsync(
        () -> {
          try {
            start.run();
          } catch (RuntimeException e) {
            throw new StartFailure(name + " does not start: " + rootCause(e), e);
          }
        });
  }

  private static String rootCause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = cause.getMessage();
    return message == null
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
