package org.hito.kubernetes;

import static org.hito.kubernetes.Manifests.any;
import static org.hito.kubernetes.Manifests.container;
import static org.hito.kubernetes.Manifests.template;
import static org.hito.kubernetes.Manifests.title;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Selectors select what they should, by labels that no release changes: the selector of a
 * Deployment can never be changed, so a version in it ends all upgrades.
 */
final class Selectors implements Check {
  private static final Set<String> LASTING =
      Set.of("app.kubernetes.io/name", "app.kubernetes.io/component");

  @Override
  public List<String> violations(Manifests manifests) {
    List<String> found = new ArrayList<>();
    for (JsonNode server : manifests.of("Deployment")) {
      JsonNode selector = server.at("/spec/selector");
      lasting(server, selector.path("matchLabels"), found);
      if (!Labels.match(selector, template(server).at("/metadata/labels"))) {
        found.add(title(server) + " does not select its own pods");
      }
    }
    for (JsonNode service : manifests.of("Service")) {
      JsonNode selector = service.at("/spec/selector");
      lasting(service, selector, found);
      List<JsonNode> selected =
          manifests.workloads().stream()
              .filter(one -> Labels.haveAll(selector, template(one).at("/metadata/labels")))
              .toList();
      if (selected.size() != 1) {
        found.add(title(service) + " selects the pods of " + selected.size() + " workloads");
      }
      for (JsonNode one : selected) {
        ports(service, one, found);
      }
    }
    for (JsonNode budget : manifests.of("PodDisruptionBudget")) {
      if (manifests.of("Deployment").stream()
          .noneMatch(
              one ->
                  Labels.match(
                      budget.at("/spec/selector"), template(one).at("/metadata/labels")))) {
        found.add(title(budget) + " selects no pods");
      }
      if (!budget.at("/spec/maxUnavailable").asText().equals("1")
          || !budget.at("/spec/unhealthyPodEvictionPolicy").asText().equals("AlwaysAllow")) {
        found.add(title(budget) + " holds up the drain of a node");
      }
    }
    return found;
  }

  private static void lasting(JsonNode owner, JsonNode labels, List<String> found) {
    for (Map.Entry<String, JsonNode> label : labels.properties()) {
      if (!LASTING.contains(label.getKey())) {
        found.add(title(owner) + " selects by " + label.getKey());
      }
    }
  }

  private static void ports(JsonNode service, JsonNode workload, List<String> found) {
    for (JsonNode port : service.at("/spec/ports")) {
      JsonNode target = port.path("targetPort");
      if (!any(container(workload).path("ports"), one -> one.path("name").equals(target))) {
        found.add(title(service) + " leads to a port that is not there: " + target.asText());
      }
    }
  }
}
