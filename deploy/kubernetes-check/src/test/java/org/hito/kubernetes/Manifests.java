package org.hito.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Objects as they are applied to a cluster. */
record Manifests(List<JsonNode> all) {
  private static final YAMLMapper YAML = new YAMLMapper();

  static Manifests read(String yaml) throws IOException {
    try (MappingIterator<JsonNode> documents = YAML.readerFor(JsonNode.class).readValues(yaml)) {
      return new Manifests(documents.readAll());
    }
  }

  Manifests and(Manifests others) {
    return new Manifests(Stream.concat(all.stream(), others.all.stream()).toList());
  }

  List<JsonNode> of(String kind) {
    return all.stream().filter(one -> one.path("kind").asText().equals(kind)).toList();
  }

  Optional<JsonNode> find(String kind, String name) {
    return of(kind).stream().filter(one -> name(one).equals(name)).findFirst();
  }

  /** Everything that starts pods of our own images. */
  List<JsonNode> workloads() {
    return Stream.of("Deployment", "Job", "CronJob").flatMap(kind -> of(kind).stream()).toList();
  }

  static String name(JsonNode manifest) {
    return manifest.at("/metadata/name").asText();
  }

  /** For messages. */
  static String title(JsonNode manifest) {
    return manifest.path("kind").asText() + " " + name(manifest);
  }

  /** The pod template of a workload. */
  static JsonNode template(JsonNode workload) {
    return workload.at(
        workload.path("kind").asText().equals("CronJob")
            ? "/spec/jobTemplate/spec/template"
            : "/spec/template");
  }

  /** The container of a workload; ours have one each. */
  static JsonNode container(JsonNode workload) {
    return template(workload).at("/spec/containers/0");
  }

  /** The module whose image a workload runs. */
  static String module(JsonNode workload) {
    return container(workload).path("image").asText().replaceAll("^.*/|[:@].*$", "");
  }

  static Stream<JsonNode> items(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static List<String> texts(JsonNode array) {
    return items(array).map(JsonNode::asText).toList();
  }

  static boolean any(JsonNode array, Predicate<JsonNode> wanted) {
    return items(array).anyMatch(wanted);
  }
}
