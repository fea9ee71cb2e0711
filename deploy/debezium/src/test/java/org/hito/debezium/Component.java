package org.hito.debezium;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The manifests of Debezium on Kubernetes. */
final class Component {
  private static final Path FOLDER =
      Path.of("..", "deploy", "kubernetes", "components", "debezium");
  private static final YAMLMapper YAML = new YAMLMapper();

  private Component() {}

  /** What a process of Kafka Connect is configured with. */
  static Map<String, String> worker() throws IOException {
    Map<String, String> configuration = new TreeMap<>();
    add(one("connect.yaml", "KafkaConnect", "debezium"), configuration);
    return configuration;
  }

  /** What the connector of a database is configured with. */
  static Map<String, String> connector(String database) throws IOException {
    Map<String, String> configuration = new TreeMap<>();
    add(one("connector.yaml", "KafkaConnector", "any"), configuration);
    JsonNode connector = one("connectors.yaml", "KafkaConnector", database);
    add(connector, configuration);
    configuration.put("name", database);
    configuration.put("connector.class", connector.at("/spec/class").asText());
    return configuration;
  }

  /** The statements that make what the connector of a database expects of PostgreSQL. */
  static List<String> statements(String database, String password) throws IOException {
    JsonNode role = one("databases.yaml", "DatabaseRole", "debezium").path("spec");
    JsonNode publication = one("databases.yaml", "Publication", database).path("spec");
    return List.of(
        "CREATE ROLE %s %s %s PASSWORD '%s'"
            .formatted(
                role.path("name").asText(),
                role.path("login").asBoolean() ? "LOGIN" : "NOLOGIN",
                role.path("replication").asBoolean() ? "REPLICATION" : "NOREPLICATION",
                password),
        "CREATE PUBLICATION %s FOR TABLE %s WITH (publish = '%s')"
            .formatted(
                publication.path("name").asText(),
                publication.at("/target/objects/0/table/name").asText(),
                publication.at("/parameters/publish").asText()));
  }

  private static void add(JsonNode manifest, Map<String, String> configuration) {
    manifest
        .at("/spec/config")
        .properties()
        .forEach(one -> configuration.put(one.getKey(), one.getValue().asText()));
  }

  private static JsonNode one(String file, String kind, String name) throws IOException {
    try (MappingIterator<JsonNode> documents =
        YAML.readerFor(JsonNode.class).readValues(FOLDER.resolve(file).toFile())) {
      return documents.readAll().stream()
          .filter(document -> document.path("kind").asText().equals(kind))
          .filter(document -> document.at("/metadata/name").asText().equals(name))
          .findFirst()
          .orElseThrow();
    }
  }
}
