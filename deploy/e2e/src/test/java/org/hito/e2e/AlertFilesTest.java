package org.hito.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The alerts, their runbook, their tests and their form for Kubernetes name the same things. */
class AlertFilesTest {

  @Test
  void eachAlertHasItsSectionInTheRunbookAndNoOther() throws IOException {
    assertEquals(names(), Runbook.alerts());
  }

  @Test
  void eachAlertNamesItsSection() throws IOException {
    for (AlertRules.Alert alert : AlertRules.all()) {
      assertEquals(
          "https://hito.example/docs/operating/runbook.md#" + alert.name().toLowerCase(Locale.ROOT),
          alert.runbook());
    }
  }

  @Test
  void eachAlertIsTestedWithItsOwnDurations() throws IOException {
    // When
    String tests = AlertRules.tests();

    // Then
    assertEquals(
        List.of(),
        names().stream().filter(name -> !tests.contains("alertname=\"" + name + "\"")).toList());
  }

  @Test
  void kubernetesGetsTheSameRules() throws IOException {
    // Given
    String rules = Files.readString(AlertRules.FILE);

    // When
    String wrapped = Files.readString(AlertRules.FOLDER.resolve("prometheus-rule.yaml"));

    // Then
    String groups = rules.substring(rules.indexOf("\ngroups:") + 1);
    assertEquals(
        groups.indent(2),
        wrapped.substring(wrapped.indexOf("\nspec:\n") + 7),
        "run deploy/monitoring/prometheus-rule.sh");
  }

  @Test
  void kubernetesGetsEachDashboard() throws IOException {
    // When
    String component = Files.readString(AlertRules.FOLDER.resolve("kustomization.yaml"));

    // Then
    assertTrue(
        Dashboards.files().stream()
            .allMatch(file -> component.contains("- dashboards/" + file.getFileName())),
        component);
  }

  private static List<String> names() throws IOException {
    return AlertRules.all().stream().map(AlertRules.Alert::name).collect(Collectors.toList());
  }
}
