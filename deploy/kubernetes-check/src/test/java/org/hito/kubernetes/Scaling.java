package org.hito.kubernetes;

import static org.hito.kubernetes.Manifests.title;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One autoscaler for each server, which scales by what the server follows. */
final class Scaling implements Check {

  @Override
  public List<String> violations(Manifests manifests) {
    List<String> found = new ArrayList<>();
    for (JsonNode server : manifests.of("Deployment")) {
      List<JsonNode> scalers = scalers(manifests, server);
      boolean isFixed = server.at("/spec/replicas").isInt();
      if (scalers.size() + (isFixed ? 1 : 0) != 1) {
        found.add(
            title(server)
                + " has "
                + scalers.size()
                + " autoscalers"
                + (isFixed ? " and replicas" : ""));
      }
    }
    for (JsonNode scaled : manifests.of("ScaledObject")) {
      triggers(scaled, manifests, found);
    }
    return found;
  }

  /** The most replicas there can be of a server. */
  static int most(Manifests manifests, JsonNode server) {
    return Stream.concat(
            Stream.of(server.at("/spec/replicas").asInt()),
            scalers(manifests, server).stream()
                .flatMap(
                    one -> Stream.of("/spec/maxReplicas", "/spec/maxReplicaCount").map(one::at))
                .map(JsonNode::asInt))
        .max(Integer::compare)
        .orElseThrow();
  }

  private static List<JsonNode> scalers(Manifests manifests, JsonNode server) {
    return Stream.of("HorizontalPodAutoscaler", "ScaledObject")
        .flatMap(kind -> manifests.of(kind).stream())
        .filter(one -> one.at("/spec/scaleTargetRef/name").equals(server.at("/metadata/name")))
        .toList();
  }

  private static void triggers(JsonNode scaled, Manifests manifests, List<String> found) {
    if (scaled.at("/spec/minReplicaCount").asInt() < 1) {
      found.add(title(scaled) + " may end all replicas");
    }
    Set<String> follows =
        new ServiceSource(scaled.at("/spec/scaleTargetRef/name").asText())
            .consumers().stream()
                .map(one -> one.group() + " of " + one.topic())
                .collect(Collectors.toSet());
    Set<String> scales =
        Manifests.items(scaled.at("/spec/triggers"))
            .filter(one -> one.path("type").asText().equals("kafka"))
            .map(one -> one.path("metadata"))
            .map(one -> one.path("consumerGroup").asText() + " of " + one.path("topic").asText())
            .collect(Collectors.toSet());
    if (!follows.equals(scales)) {
      found.add(title(scaled) + " scales by " + scales + ", but its server follows " + follows);
    }
    for (JsonNode topic : manifests.of("KafkaTopic")) {
      if (scales.stream().anyMatch(one -> one.endsWith(" of " + Manifests.name(topic)))
          && topic.at("/spec/partitions").asInt() < scaled.at("/spec/maxReplicaCount").asInt()) {
        found.add(title(scaled) + " may start more replicas than there are partitions");
      }
    }
  }
}
