package org.hito.kubernetes;

import static org.hito.kubernetes.Manifests.title;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every pod requests the CPU and the memory that the table of the README promises. */
final class Sizes implements Check {
  private static final Pattern ROW =
      Pattern.compile("^\\| ([^|]+) \\| ([0-9]+m?) \\| ([0-9]+[MG]i) \\|", Pattern.MULTILINE);

  private final Map<String, String> promised = new HashMap<>();

  Sizes() {
    try {
      ROW.matcher(Files.readString(Installation.FOLDER.resolve("README.md")))
          .results()
          .forEach(row -> promised.put(row.group(1), requests(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> violations(Manifests manifests) {
    List<String> found = new ArrayList<>();
    for (JsonNode one : manifests.workloads()) {
      Stream.of("/spec/containers", "/spec/initContainers")
          .flatMap(containers -> Manifests.items(Manifests.template(one).at(containers)))
          .forEach(container -> compare(row(one), one, container.path("resources"), found));
    }
    for (JsonNode pool : manifests.of("KafkaNodePool")) {
      String roles = String.join(" and ", Manifests.texts(pool.at("/spec/roles")));
      compare("Kafka: " + roles, pool, pool.at("/spec/resources"), found);
    }
    for (JsonNode connect : manifests.of("KafkaConnect")) {
      compare("Debezium: each worker", connect, connect.at("/spec/resources"), found);
    }
    for (JsonNode cluster : manifests.of("Cluster")) {
      boolean isAlone = cluster.at("/spec/instances").asInt() == 1;
      String row = isAlone ? "PostgreSQL: one server" : "PostgreSQL: each server";
      compare(row, cluster, cluster.at("/spec/resources"), found);
    }
    return found;
  }

  private void compare(String row, JsonNode one, JsonNode resources, List<String> found) {
    String requested =
        "%s, %s"
            .formatted(
                resources.at("/requests/cpu").asText(), resources.at("/requests/memory").asText());
    if (!requested.equals(promised.get(row))) {
      found.add(
          "%s requests %s; the README says %s of '%s'"
              .formatted(title(one), requested, promised.get(row), row));
    }
  }

  private static String row(JsonNode workload) {
    return switch (workload.path("kind").asText()) {
      case "Deployment" -> "each server";
      case "Job" -> "each migration";
      default -> "the restore drill, and its PostgreSQL";
    };
  }

  private static String requests(MatchResult row) {
    return row.group(2) + ", " + row.group(3);
  }
}
