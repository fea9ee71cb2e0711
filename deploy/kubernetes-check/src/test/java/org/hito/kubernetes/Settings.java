package org.hito.kubernetes;

import static org.hito.kubernetes.Manifests.title;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Every environment variable is a setting that some server reads, and each server reads its own.
 */
final class Settings implements Check {
  private static final String SHARED = "platform-";

  private final Map<String, KnownSettings> known =
      ServiceSource.ALL.stream()
          .collect(Collectors.toMap(ServiceSource::module, KnownSettings::new));

  @Override
  public List<String> violations(Manifests manifests) {
    List<String> found = new ArrayList<>();
    List<String> shared =
        manifests.of("ConfigMap").stream()
            .filter(map -> Manifests.name(map).startsWith(SHARED))
            .flatMap(map -> map.path("data").properties().stream().map(Map.Entry::getKey))
            .toList();
    for (String variable : shared) {
      if (known.values().stream().noneMatch(service -> service.has(variable))) {
        found.add("nobody reads " + variable);
      }
    }
    for (JsonNode workload : manifests.workloads()) {
      KnownSettings service = known.get(Manifests.module(workload));
      Environment.of(workload, manifests).names().stream()
          .filter(variable -> !shared.contains(variable) && !service.has(variable))
          .forEach(variable -> found.add(title(workload) + " does not read " + variable));
      ports(workload, Environment.of(workload, manifests), found);
    }
    return found;
  }

  private static void ports(JsonNode workload, Environment environment, List<String> found) {
    Map<String, String> ports =
        Manifests.items(Manifests.container(workload).path("ports"))
            .collect(
                Collectors.toMap(
                    one -> one.path("name").asText(), one -> one.path("containerPort").asText()));
    Map<String, String> settings =
        Map.of("http", "QUARKUS_HTTP_PORT", "management", "QUARKUS_MANAGEMENT_PORT");
    Function<String, String> listens = port -> environment.value(settings.get(port));
    ports.forEach(
        (name, number) -> {
          if (!listens.apply(name).equals(number)) {
            found.add(title(workload) + " does not listen at its port " + name);
          }
        });
  }
}
