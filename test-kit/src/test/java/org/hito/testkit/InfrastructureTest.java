package org.hito.testkit;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.hito.kit.topic.FactTopics;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.Test;

class InfrastructureTest {

  @Test
  void anApplicationGetsItsDatabaseItsBrokerAndItsKey() {
    // Given
    InfrastructureResource resource = new InfrastructureResource();
    resource.init(Map.of("database", "sought", "topics", "sought.facts.v1, sought.state.v1"));

    // When
    Map<String, String> settings = resource.start();

    // Then
    assertEquals(
        Set.of(
            "kafka.bootstrap.servers",
            "mp.jwt.verify.publickey.location",
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.password",
            "quarkus.datasource.reactive.url",
            "quarkus.datasource.username"),
        settings.keySet());
    assertEquals(List.of(), TopicReader.of("sought.facts.v1").all());
  }

  @Test
  void aDatabaseBelongsToItsRoleAndKnowsEveryAlphabet() throws Exception {
    // Given
    Database database = Infrastructure.database("letters");

    // When
    String lower = query(database, "SELECT lower('ÁÑ') || split_part(version(), ' ', 2)");

    // Then
    assertTrue(lower.startsWith("áñ18"), lower);
    assertEquals("letters", query(database, "SELECT current_user"));
    query(database, "CREATE EXTENSION unaccent; CREATE EXTENSION pg_trgm; SELECT 1");
  }

  @Test
  void aRecordIsReadWithItsKeyAndHeaders() {
    // Given
    declare("round-trip");

    // When
    TopicWriter.of("round-trip").write("one", "first", Map.of("ce_id", "7"));

    // Then
    TopicRecord record = TopicReader.of("round-trip").until(found -> found.size() == 1).get(0);
    assertEquals("one", record.key());
    assertEquals("first", record.value());
    assertEquals(Map.of("ce_id", "7"), record.headers());
  }

  @Test
  void aStateTopicIsCompactedAndAFactsTopicIsNot() throws Exception {
    // When
    declare("kind.facts.v1", "kind.state.v1");

    // Then
    awaitPolicy("delete", "kind.facts.v1");
    awaitPolicy("compact", "kind.state.v1");
  }

  @Test
  void theBrokerComesBackAtTheSameAddressWithItsRecords() {
    // Given
    declare("outage");
    TopicWriter.of("outage").write("one", "before");
    String address = Infrastructure.broker().bootstrapServers();

    // When
    Infrastructure.broker().stop();
    Infrastructure.broker().start();
    TopicWriter.of("outage").write("one", "after");

    // Then
    assertEquals(address, Infrastructure.broker().bootstrapServers());
    List<TopicRecord> records = TopicReader.of("outage").until(found -> found.size() == 2);
    assertEquals(
        Set.of("before", "after"),
        records.stream().map(TopicRecord::value).collect(Collectors.toSet()));
  }

  private static void declare(String... topics) {
    Topics.declare(Infrastructure.broker().bootstrapServers(), List.of(topics));
  }

  @Test
  void everyTopicGetsItsSettingsEvenIfItExisted() throws Exception {
    // Given
    Topics.declareAll(Infrastructure.broker().bootstrapServers());
    keep(FactTopics.facts("gate"), "604800000");

    // When
    Topics.declareAll(Infrastructure.broker().bootstrapServers());

    // Then
    for (String topic : FactTopics.all()) {
      Set<Map.Entry<String, String>> promised = FactTopics.settings(topic).entrySet();
      await(topic)
          .atMost(Duration.ofMinutes(1))
          .until(() -> settings(topic).entrySet().containsAll(promised));
    }
  }

  private static void awaitPolicy(String policy, String topic) {
    await(topic)
        .atMost(Duration.ofMinutes(1))
        .until(() -> policy.equals(settings(topic).get("cleanup.policy")));
  }

  private static void keep(String topic, String milliseconds) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    AlterConfigOp retention =
        new AlterConfigOp(new ConfigEntry("retention.ms", milliseconds), AlterConfigOp.OpType.SET);
    try (Admin admin = admin()) {
      admin.incrementalAlterConfigs(Map.of(resource, List.of(retention))).all().get();
    }
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> milliseconds.equals(settings(topic).get("retention.ms")));
  }

  private static Map<String, String> settings(String topic) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    try (Admin admin = admin()) {
      return admin.describeConfigs(List.of(resource)).all().get().get(resource).entries().stream()
          .filter(entry -> entry.value() != null)
          .collect(Collectors.toMap(ConfigEntry::name, ConfigEntry::value));
    }
  }

  private static Admin admin() {
    String address = Infrastructure.broker().bootstrapServers();
    return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address));
  }

  private static String query(Database database, String sql) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (!rows) {
        rows = statement.getMoreResults();
      }
      try (ResultSet result = statement.getResultSet()) {
        result.next();
        return result.getString(1);
      }
    }
  }
}
