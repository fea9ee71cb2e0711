package org.hito.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A kind of pod that will run: ours, and those that the operators of Kafka and PostgreSQL start.
 *
 * @param ports by name and by number
 * @param admits who may call it besides those that a NetworkPolicy names: peers by port
 */
record Pod(
    String name, JsonNode labels, Map<String, Integer> ports, Map<Integer, JsonNode> admits) {

  static List<Pod> in(Manifests manifests) {
    List<Pod> pods = new ArrayList<>();
    for (JsonNode workload : manifests.workloads()) {
      Map<String, Integer> ports = new HashMap<>();
      for (JsonNode port : Manifests.container(workload).path("ports")) {
        add(ports, port.path("name").asText(), port.path("containerPort").asInt());
      }
      pods.add(
          new Pod(
              Manifests.title(workload),
              Manifests.template(workload).at("/metadata/labels"),
              ports,
              Map.of()));
    }
    manifests.of("Kafka").forEach(kafka -> pods.add(broker(kafka)));
    manifests.of("KafkaConnect").forEach(connect -> pods.add(worker(connect)));
    manifests.of("Cluster").forEach(cluster -> pods.add(database(cluster)));
    return pods;
  }

  private static Pod broker(JsonNode kafka) {
    String name = Manifests.name(kafka);
    Map<String, Integer> ports = new HashMap<>();
    Map<Integer, JsonNode> admits = new HashMap<>();
    for (JsonNode listener : kafka.at("/spec/kafka/listeners")) {
      add(ports, listener.path("name").asText(), listener.path("port").asInt());
      admits.put(listener.path("port").asInt(), listener.path("networkPolicyPeers"));
    }
    ObjectNode labels = JsonNodeFactory.instance.objectNode();
    labels.put("strimzi.io/cluster", name);
    labels.put("strimzi.io/kind", "Kafka");
    labels.put("strimzi.io/name", name + "-kafka");
    return new Pod(Manifests.title(kafka), labels, ports, admits);
  }

  private static Pod worker(JsonNode connect) {
    String name = Manifests.name(connect);
    ObjectNode labels = JsonNodeFactory.instance.objectNode();
    labels.put("strimzi.io/cluster", name);
    labels.put("strimzi.io/kind", "KafkaConnect");
    labels.put("strimzi.io/name", name + "-connect");
    return new Pod(Manifests.title(connect), labels, Map.of(), Map.of());
  }

  private static Pod database(JsonNode cluster) {
    Map<String, Integer> ports = new HashMap<>();
    add(ports, "postgresql", 5432);
    ObjectNode labels = JsonNodeFactory.instance.objectNode();
    labels.put("cnpg.io/cluster", Manifests.name(cluster));
    return new Pod(Manifests.title(cluster), labels, ports, Map.of());
  }

  private static void add(Map<String, Integer> ports, String name, int number) {
    ports.put(name, number);
    ports.put(Integer.toString(number), number);
  }
}
