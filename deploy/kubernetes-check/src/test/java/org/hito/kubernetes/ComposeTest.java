package org.hito.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hito.kit.topic.FactTopics;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class ComposeTest {
  private static final Path FOLDER = Path.of("..", "compose");
  private static final Pattern NAME = Pattern.compile("--topic (\\S+)");
  private static final Pattern SETTING = Pattern.compile("--config ([^= ]+)=(\\S+)");

  @Test
  void theTopicsAreThoseOfTheCode() throws Exception {
    // Given a script that says what it would create
    String script =
        Files.readString(FOLDER.resolve("topics.sh"))
            .replace("/opt/kafka/bin/kafka-topics.sh", "echo");
    // When
    Process process = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    // Then
    assertEquals(0, process.waitFor(), said);
    Map<String, Map<String, String>> created = new TreeMap<>();
    said.lines().forEach(line -> created.put(name(line), settings(line)));
    assertEquals(
        FactTopics.all().stream()
            .collect(
                Collectors.toMap(name -> name, FactTopics::settings, (a, b) -> a, TreeMap::new)),
        created);
  }

  @Test
  void everyServerAndItsMigrationReadWhatTheyAreGiven() throws IOException {
    // Given
    Map<String, Map<String, Object>> services = services();
    for (ServiceSource server : ServiceSource.ALL) {
      KnownSettings known = new KnownSettings(server);
      for (String name : List.of(server.module(), server.module() + "-migration")) {
        // When
        Map<String, Object> service = services.get(name);
        Map<?, ?> environment = (Map<?, ?>) service.get("environment");
        // Then
        assertTrue(service.get("image").toString().startsWith("hito/" + server.module() + ":"));
        assertTrue(environment.containsKey("HITO_ZONE"), name);
        environment
            .keySet()
            .forEach(
                variable ->
                    assertTrue(
                        known.has(variable.toString()), name + " does not read " + variable));
      }
    }
  }

  private static Map<String, Map<String, Object>> services() throws IOException {
    try (Reader file = Files.newBufferedReader(FOLDER.resolve("compose.yaml"))) {
      Map<String, Map<String, Map<String, Object>>> compose = new Yaml().load(file);
      return compose.get("services");
    }
  }

  private static String name(String line) {
    return NAME.matcher(line).results().map(one -> one.group(1)).findFirst().orElseThrow();
  }

  private static Map<String, String> settings(String line) {
    Map<String, String> settings = new HashMap<>();
    for (MatchResult one : SETTING.matcher(line).results().toList()) {
      settings.put(one.group(1), one.group(2));
    }
    return settings;
  }
}
