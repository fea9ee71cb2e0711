package org.hito.e2e;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The dashboards of {@code deploy/monitoring}. */
final class Dashboards {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Dashboards() {}

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(AlertRules.FOLDER.resolve("dashboards"))) {
      return files.sorted().toList();
    }
  }

  /** What their panels ask for, with a range in place of Grafana's variable. */
  static List<String> expressions() throws IOException {
    List<String> expressions = new ArrayList<>();
    for (Path file : files()) {
      JSON.readTree(file.toFile()).findValues("expr").stream()
          .map(expression -> expression.textValue().replace("$__rate_interval", "1m"))
          .forEach(expressions::add);
    }
    return expressions;
  }
}
