package org.hito.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the rules, dashboards and the runbook name is there in a running platform. */
class MonitoringE2E {
  // of a command and of CloudNativePG; AlertsE2E stages both
  private static final Pattern OF_OTHERS = Pattern.compile("(hito_restore_drill|cnpg_pg)_.+");

  @Test
  void noRuleNamesAMetricOrLabelThatNobodyExposes() throws Exception {
    // Given
    List<String> rules = AlertRules.all().stream().map(AlertRules.Alert::expression).toList();

    // Then
    assertExposed(rules);
    assertTrue(rules.size() > 15, rules.toString());
  }

  @Test
  void noPanelNamesAMetricOrLabelThatNobodyExposes() throws Exception {
    // Given
    List<String> panels = Dashboards.expressions();

    // Then
    assertExposed(panels);
    assertTrue(panels.size() > 60, panels.toString());
  }

  @Test
  void aMetricOrLabelThatNobodyExposesIsFound() throws Exception {
    assertEquals(
        List.of("hito_outbox_rows{queue}", "hito_outbox_lines{job}", "hito_outbox_lines{queue}"),
        missing("sum by (queue) (hito_outbox_rows{job=\"gateway\"}) > hito_outbox_lines"));
  }

  @Test
  void everyProcessTellsWhenItsCertificatesEnd() throws IOException {
    // Given
    String query = "count(count by (job) (hito_certificate_end_timestamp_seconds))";
    Prometheus started = Prometheus.get();

    // Then
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> assertEquals(4, started.value(query)));
  }

  @Test
  void theCommandsOfTheRunbookWork() throws Exception {
    for (Runbook.Block block : Runbook.blocks()) {
      switch (block.language()) {
        case "promql" -> assertExposed(List.of(block.code()));
        case "sql" -> Databases.run(Runbook.database(block), block.code());
        default -> Shell.run(Runbook.addressed(block.code()), RunningPlatform.address());
      }
    }
  }

  @Test
  void promtoolAcceptsTheRulesAndTheirTests() throws IOException, InterruptedException {
    Prometheus.requireProgram("promtool");
    Shell.run(
        "cd %s/rules && promtool check rules hito.yaml && promtool test rules *.test.yaml"
            .formatted(AlertRules.FOLDER),
        RunningPlatform.address());
  }

  // the metrics of Kafka's clients are looked for once a minute
  private static void assertExposed(List<String> expressions) {
    List<String> waiting = new ArrayList<>(expressions);
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(
            () -> {
              Set<String> missing = new TreeSet<>();
              for (String expression : List.copyOf(waiting)) {
                if (!missing.addAll(missing(expression))) {
                  waiting.remove(expression);
                }
              }
              assertEquals(Set.of(), missing);
            });
  }

  /** The metrics of an expression that nobody exposes with all of its labels. */
  private static List<String> missing(String expression) throws IOException, InterruptedException {
    Prometheus prometheus = Prometheus.get();
    prometheus.query(expression);
    List<String> missing = new ArrayList<>();
    for (String selector : Selectors.of(expression)) {
      if (!OF_OTHERS.matcher(selector).matches()
          && prometheus.value("count(" + selector.replace("}", "!=\"\"}") + ")") == 0) {
        missing.add(selector);
      }
    }
    return missing;
  }
}
