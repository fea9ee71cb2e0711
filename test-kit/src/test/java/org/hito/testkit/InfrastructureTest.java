package org.hito.testkit;

import org.hito.testkit.server.Database;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.hito.kit.topic.FactTopics;
import org.junit.jupiter.api.Test;

class InfrastructureTest {

  @Test
  void an_application_is_told_where_its_database_broker_and_key_are() {
    // Given
    InfrastructureResource resource = new InfrastructureResource();
    resource.init(Map.of("database", "told", "topics", "told.facts.v1, told.state.v1"));

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
    assertEquals(List.of(), TopicReader.of("told.facts.v1").all());
  }

  @Test
  void a_database_belongs_to_its_role_and_knows_every_alphabet() throws Exception {
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
  void what_was_written_can_be_read_with_key_and_headers() {
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
  void waiting_for_what_never_comes_fails_and_says_what_came() {
    // Given
    declare("silent");
    TopicWriter.of("silent").write("one", "only");

    // When
    AssertionError error =
        assertThrows(
            AssertionError.class,
            () ->
                TopicReader.of("silent").until(found -> found.size() == 2, Duration.ofSeconds(5)));

    // Then
    assertTrue(error.getMessage().contains("only"), error.getMessage());
  }

  @Test
  void a_state_topic_is_compacted_and_a_facts_topic_is_not() throws Exception {
    // When
    declare("kind.facts.v1", "kind.state.v1");

    // Then
    assertEquals("delete", settings("kind.facts.v1").get("cleanup.policy"));
    assertEquals("compact", settings("kind.state.v1").get("cleanup.policy"));
  }

  @Test
  void a_topic_nobody_declared_does_not_appear() {
    // When, Then
    assertThrows(RuntimeException.class, () -> TopicWriter.of("undeclared").write("one", "lost"));
  }

  @Test
  void the_broker_comes_back_at_the_same_address_with_its_records() {
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
  void every_topic_is_kept_as_promised_also_one_that_was_there_before() throws Exception {
    // Given
    String old = FactTopics.facts("gate");
    try (Admin admin = admin()) {
      NewTopic topic = new NewTopic(old, 1, (short) 1).configs(Map.of("retention.ms", "604800000"));
      admin.createTopics(List.of(topic)).all().get();
    }

    // When
    declare(FactTopics.all().toArray(String[]::new));

    // Then
    for (String topic : FactTopics.all()) {
      Set<Map.Entry<String, String>> promised = FactTopics.settings(topic).entrySet();
      await(topic).until(() -> settings(topic).entrySet().containsAll(promised));
    }
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
