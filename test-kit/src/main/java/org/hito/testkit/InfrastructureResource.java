package org.hito.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hito.kit.topic.FactTopics;
import org.hito.testkit.server.Database;

/**
 * Gives a Quarkus application under test its database, a broker with every topic of the platform,
 * and the key that verifies passports.
 *
 * <pre>{@code
 * @WithTestResource(
 *     value = InfrastructureResource.class,
 *     initArgs = @ResourceArg(name = "database", value = "meeting"))
 * }</pre>
 *
 * Without {@code database} no PostgreSQL is started. {@code topics} names more topics, separated by
 * commas. The servers outlive the application: the next one in the same JVM finds them running, and
 * its database as the previous one left it.
 */
public final class InfrastructureResource implements QuarkusTestResourceLifecycleManager {
  private String database = "";
  private List<String> topics = FactTopics.all();

  @Override
  public void init(Map<String, String> arguments) {
    database = arguments.getOrDefault("database", "");
    Stream<String> more =
        Stream.of(arguments.getOrDefault("topics", "").split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty());
    topics = Stream.concat(FactTopics.all().stream(), more).toList();
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new TreeMap<>();
    CompletableFuture<Map<String, String>> datasource =
        CompletableFuture.supplyAsync(this::datasource);
    String bootstrapServers = Infrastructure.broker().bootstrapServers();
    Topics.declare(bootstrapServers, topics);
    settings.put("kafka.bootstrap.servers", bootstrapServers);
    settings.put(
        "mp.jwt.verify.publickey.location",
        Infrastructure.passportPublicKeyFile().toUri().toString());
    settings.putAll(datasource.join());
    return settings;
  }

  private Map<String, String> datasource() {
    if (database.isEmpty()) {
      return Map.of();
    }
    Database ready = Infrastructure.database(database);
    return Map.of(
        "quarkus.datasource.reactive.url", ready.reactiveUrl(),
        "quarkus.datasource.jdbc.url", ready.jdbcUrl(),
        "quarkus.datasource.username", ready.username(),
        "quarkus.datasource.password", ready.password());
  }

  /** Does nothing: the servers end with the JVM. */
  @Override
  public void stop() {}
}
