package org.hito.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The environment variables of a workload.
 *
 * @param literals those with a value in the manifests
 * @param secrets those from a Secret
 */
record Environment(Map<String, String> literals, TreeSet<String> secrets) {

  /**
   * Looks them up.
   *
   * @throws AssertionError when a ConfigMap is missing
   */
  static Environment of(JsonNode workload, Manifests manifests) {
    Environment result = new Environment(new TreeMap<>(), new TreeSet<>());
    JsonNode container = Manifests.container(workload);
    for (JsonNode source : container.path("envFrom")) {
      String name = source.at("/configMapRef/name").asText();
      JsonNode map =
          manifests
              .find("ConfigMap", name)
              .orElseThrow(
                  () -> new AssertionError(Manifests.title(workload) + ": no ConfigMap " + name));
      map.path("data")
          .properties()
          .forEach(one -> result.literals.put(one.getKey(), one.getValue().asText()));
    }
    for (JsonNode variable : container.path("env")) {
      if (variable.has("valueFrom")) {
        result.secrets.add(variable.path("name").asText());
      } else {
        result.literals.put(variable.path("name").asText(), variable.path("value").asText());
      }
    }
    return result;
  }

  String value(String name) {
    return literals.getOrDefault(name, "");
  }

  TreeSet<String> names() {
    TreeSet<String> all = new TreeSet<>(secrets);
    all.addAll(literals.keySet());
    return all;
  }
}
