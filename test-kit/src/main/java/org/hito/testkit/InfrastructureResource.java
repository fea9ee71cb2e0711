package org.hito.testkit;

import org.hito.testkit.server.Database;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Gives a Quarkus application under test its database, its broker with the topics declared, and the
 * key its passports are checked with.
 *
 * <pre>{@code
 * @WithTestResource(value = InfrastructureResource.class, initArgs = {
 *     @ResourceArg(name = "database", value = "meeting"),
 *     @ResourceArg(name = "topics", value = "hito.meeting.facts.v1,hito.meeting.state.v1")})
 * }</pre>
 *
 * Without {@code database} no PostgreSQL is started. The servers outlive the application: the next
 * one in the same JVM finds them running, and its database as the one before left it.
 */
public final class InfrastructureResource implements QuarkusTestResourceLifecycleManager {
  private String database = "";
  private List<String> topics = List.of();

  @Override
  public void init(Map<String, String> arguments) {
    database = arguments.getOrDefault("database", "");
    topics =
        Stream.of(arguments.getOrDefault("topics", "").split(","))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
  }

  @Override
  public Map<String, String> start() {
    Map<String, String> settings = new TreeMap<>();
    String bootstrapServers = Infrastructure.broker().bootstrapServers();
    Topics.declare(bootstrapServers, topics);
    settings.put("kafka.bootstrap.servers", bootstrapServers);
    settings.put(
        "mp.jwt.verify.publickey.location",
        Infrastructure.passportPublicKeyFile().toUri().toString());
    if (!database.isEmpty()) {
      Database ready = Infrastructure.database(database);
      settings.put("quarkus.datasource.reactive.url", ready.reactiveUrl());
      settings.put("quarkus.datasource.jdbc.url", ready.jdbcUrl());
      settings.put("quarkus.datasource.username", ready.username());
      settings.put("quarkus.datasource.password", ready.password());
    }
    return settings;
  }

  /** Nothing to do: what was started belongs to the JVM and ends with it. */
  @Override
  public void stop() {}
}
