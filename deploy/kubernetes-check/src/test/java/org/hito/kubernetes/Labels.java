package org.hito.kubernetes;

import static org.hito.kubernetes.Manifests.any;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** What a label selector selects. */
final class Labels {
  private Labels() {}

  /**
   * Whether a selector with {@code matchLabels} and {@code matchExpressions} (In) selects these.
   */
  static boolean match(JsonNode selector, JsonNode labels) {
    return haveAll(selector.path("matchLabels"), labels)
        && Manifests.items(selector.path("matchExpressions"))
            .allMatch(expression -> isIn(expression, labels));
  }

  /** Whether the labels have all of these. */
  static boolean haveAll(JsonNode wanted, JsonNode labels) {
    for (Map.Entry<String, JsonNode> label : wanted.properties()) {
      if (!label.getValue().equals(labels.path(label.getKey()))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(JsonNode expression, JsonNode labels) {
    if (!expression.path("operator").asText().equals("In")) {
      throw new AssertionError("the check does not know this operator: " + expression);
    }
    JsonNode label = labels.path(expression.path("key").asText());
    return any(expression.path("values"), label::equals);
  }
}
