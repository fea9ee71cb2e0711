package org.hito.kit.deadletter;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.hito.kit.command.CommandRefusal;

/** The consumer groups of the service and their dead-letter topics, from the settings. */
final class Groups {

  private static final Pattern TOPIC =
      Pattern.compile("(mp\\.messaging\\.incoming\\.[^.]+\\.)dead-letter-queue\\.topic");

  private final Map<String, String> topics = new TreeMap<>();

  private Groups() {}

  static Groups of(Config config) {
    Groups groups = new Groups();
    for (String name : config.getPropertyNames()) {
      Matcher channel = TOPIC.matcher(name);
      if (channel.matches()) {
        groups.topics.put(
            config.getValue(channel.group(1) + "group.id", String.class),
            config.getValue(name, String.class));
      }
    }
    return groups;
  }

  List<String> topics() {
    return List.copyOf(topics.values());
  }

  /** The topic of a group. */
  String topic(String group) {
    if (!topics.containsKey(group)) {
      throw new CommandRefusal(
          "This service has no group %s; its groups are %s."
              .formatted(group, String.join(", ", topics.keySet())));
    }
    return topics.get(group);
  }
}
