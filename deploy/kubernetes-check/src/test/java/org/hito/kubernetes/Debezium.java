package org.hito.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What Debezium may and does send. */
final class Debezium {
  private Debezium() {}

  /** The topics it may write to, besides its own. */
  static Set<String> topics(Manifests manifests) {
    JsonNode user = manifests.find("KafkaUser", "debezium").orElseThrow();
    return sorted(
        Manifests.items(user.at("/spec/authorization/acls"))
            .filter(acl -> !acl.at("/resource").has("patternType"))
            .filter(acl -> Manifests.texts(acl.path("operations")).contains("Write"))
            .map(acl -> acl.at("/resource/name").asText()));
  }

  /** The size of the largest record that it sends, in bytes. */
  static String largest(Manifests manifests) {
    JsonNode worker = manifests.find("KafkaConnect", "debezium").orElseThrow();
    return worker.at("/spec/config").path("producer.max.request.size").asText();
  }

  /** The databases it reads. */
  static Set<String> databases(Manifests manifests) {
    return sorted(
        manifests.of("KafkaConnector").stream()
            .map(one -> one.at("/spec/config").path("database.dbname").asText()));
  }

  /** The databases that have what its connectors name. */
  static Set<String> published(Manifests manifests) {
    return sorted(
        manifests.of("Publication").stream()
            .filter(
                one ->
                    manifests.of("KafkaConnector").stream()
                        .anyMatch(
                            connector ->
                                connector
                                    .at("/spec/config")
                                    .path("publication.name")
                                    .equals(one.at("/spec/name"))))
            .map(one -> one.at("/spec/dbname").asText()));
  }

  private static Set<String> sorted(Stream<String> names) {
    return names.collect(Collectors.toCollection(TreeSet::new));
  }
}
