package org.hito.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The alerts of {@code deploy/monitoring}. */
final class AlertRules {
  static final Path FOLDER = RunningPlatform.REPOSITORY.resolve("deploy/monitoring");
  static final Path FILE = FOLDER.resolve("rules/hito.yaml");

  /** One alert, and where its runbook says what to do. */
  record Alert(String name, String expression, String runbook) {}

  private AlertRules() {}

  static List<Alert> all() throws IOException {
    List<Alert> alerts = new ArrayList<>();
    for (JsonNode group : new YAMLMapper().readTree(FILE.toFile()).get("groups")) {
      for (JsonNode rule : group.get("rules")) {
        alerts.add(
            new Alert(
                rule.get("alert").textValue(),
                rule.get("expr").textValue(),
                rule.at("/annotations/runbook_url").textValue()));
      }
    }
    return alerts;
  }

  /** What is tested of them, with the durations of production. */
  static String tests() throws IOException {
    StringBuilder tests = new StringBuilder();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(FILE.getParent(), "*.test.yaml")) {
      for (Path file : files) {
        tests.append(Files.readString(file));
      }
    }
    return tests.toString();
  }

  /**
   * The file with shorter durations, also where a threshold is one, so that a test need not wait.
   */
  static String shortened() throws IOException {
    return Files.readString(FILE)
        .replaceAll("(?m)^( +for:) .*$", "$1 1s")
        .replaceAll("\\[\\d+[mhd]]", "[40s]")
        .replaceAll("offset \\d+[mhd]", "offset 40s")
        .replaceAll("(_seconds\\)) > 30\\b", "$1 > 12");
  }
}
