package org.hito.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.kit.topic.FactTopics;

/** Each server may access in Kafka what its code writes, reads and consumes, and nothing else. */
final class Accesses implements Check {
  static final String UNNEEDED = " may without need: ";

  @Override
  public List<String> violations(Manifests manifests) {
    if (manifests.of("Kafka").isEmpty()) {
      return List.of();
    }
    return ServiceSource.ALL.stream().flatMap(service -> compared(service, manifests)).toList();
  }

  private static Stream<String> compared(ServiceSource service, Manifests manifests) {
    Set<String> needed = needed(service);
    Set<String> granted =
        manifests.find("KafkaUser", service.module()).stream()
            .flatMap(user -> Manifests.items(user.at("/spec/authorization/acls")))
            .flatMap(Accesses::granted)
            .collect(Collectors.toCollection(TreeSet::new));
    return Stream.concat(
        needed.stream()
            .filter(access -> !granted.contains(access))
            .map(access -> service.module() + " may not: " + access),
        granted.stream()
            .filter(access -> !needed.contains(access))
            .map(access -> service.module() + UNNEEDED + access));
  }

  private static Stream<String> granted(JsonNode acl) {
    JsonNode resource = acl.path("resource");
    String what = resource.path("type").asText() + " " + resource.path("name").asText();
    return Manifests.texts(acl.path("operations")).stream()
        .map(operation -> operation + " " + what);
  }

  private static Set<String> needed(ServiceSource service) {
    Set<String> needed = new TreeSet<>();
    if (service.module().equals("gateway")) {
      FactTopics.AGGREGATES.forEach(one -> allow(needed, "topic", FactTopics.facts(one), "Read"));
      return needed;
    }
    for (String aggregate : service.publishes()) {
      // after a restore, commands compare what was published with the database
      allow(needed, "topic", FactTopics.facts(aggregate), "Write", "Read");
      allow(needed, "topic", FactTopics.state(aggregate), "Write", "Read");
    }
    for (ServiceSource.Consumer consumer : service.consumers()) {
      allow(needed, "topic", consumer.topic(), "Read");
      allow(needed, "group", consumer.group(), "Read");
      // to list dead letters, too
      allow(needed, "topic", consumer.deadLetters(), "Read", "Write");
      if (service.module().equals("metrics-service")) {
        // a rebuild begins with what a facts topic no longer has
        allow(needed, "topic", consumer.topic().replace(".facts.", ".state."), "Read");
      }
    }
    return needed;
  }

  private static void allow(Set<String> needed, String type, String name, String... operations) {
    needed.add("Describe " + type + " " + name);
    for (String operation : operations) {
      needed.add(operation + " " + type + " " + name);
    }
  }
}
