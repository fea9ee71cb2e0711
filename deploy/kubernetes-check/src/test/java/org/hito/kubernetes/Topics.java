package org.hito.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hito.kit.topic.FactTopics;

/** The topics are those of the code, with their settings. */
final class Topics implements Check {

  @Override
  public List<String> violations(Manifests manifests) {
    if (manifests.of("Kafka").isEmpty()) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    Set<String> missing = new HashSet<>(FactTopics.all());
    for (JsonNode topic : manifests.of("KafkaTopic")) {
      String name = Manifests.name(topic);
      if (!missing.remove(name)) {
        found.add("no code knows the topic " + name);
      }
      Map<String, String> settings = new HashMap<>();
      topic
          .at("/spec/config")
          .properties()
          .forEach(one -> settings.put(one.getKey(), one.getValue().asText()));
      if (!settings.equals(FactTopics.settings(name))) {
        found.add("the topic " + name + " has other settings than " + FactTopics.settings(name));
      }
    }
    missing.forEach(name -> found.add("no KafkaTopic for " + name));
    return found;
  }
}
