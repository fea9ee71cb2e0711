package org.hito.kubernetes;

import static org.hito.kubernetes.Installation.FOLDER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hito.kit.topic.FactTopics;
import org.hito.kit.topic.RecordSize;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverlaysTest {

  @BeforeAll
  static void thereIsKubectl() throws IOException, InterruptedException {
    Kubectl.isNeeded();
  }

  @ParameterizedTest
  @EnumSource
  void anInstallationKeepsEveryRule(Installation installation) throws Exception {
    // When
    Manifests manifests = installation.render();
    // Then
    assertEquals("", String.join("\n", Checks.violations(manifests)));
  }

  @Test
  void tracesAreAnOptionOfTheServers() throws Exception {
    // When
    Manifests servers = Installation.with("otel", "dev", FOLDER);
    // Then
    Manifests all = servers.and(Installation.DEV.infrastructure(FOLDER));
    assertEquals("", String.join("\n", Checks.violations(all)));
  }

  @Test
  void debeziumMaySendAllFactsOfAllDatabasesThatHaveSome() throws Exception {
    // Given
    Set<String> topics =
        FactTopics.AGGREGATES.stream()
            .flatMap(one -> Stream.of(FactTopics.facts(one), FactTopics.state(one)))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> databases =
        publishers()
            .map(service -> service.module().replace("-service", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    // When
    Manifests all =
        Installation.with("without-relay", "production", FOLDER)
            .and(Installation.with("debezium", "production/infrastructure", FOLDER));
    // Then
    assertEquals("", String.join("\n", Checks.violations(all)));
    assertEquals(topics, Debezium.topics(all));
    assertEquals(databases, Debezium.databases(all));
    assertEquals(databases, Debezium.published(all));
  }

  @Test
  void debeziumSendsFactsAsLargeAsTheRelayDoes() throws Exception {
    // Given
    Set<String> largest = Set.of(Integer.toString(RecordSize.DEAD_LETTER));
    // When
    Manifests data = Installation.with("debezium", "production/infrastructure", FOLDER);
    // Then
    Set<String> sent = new TreeSet<>(Set.of(Debezium.largest(data)));
    publishers().forEach(one -> sent.add(one.settings().getProperty("kafka.max.request.size")));
    assertEquals(largest, sent);
  }

  @Test
  void replayLetsServicesWriteWhatTheyFollowAndNothingElse() throws Exception {
    // Given
    Set<String> followed =
        ServiceSource.ALL.stream()
            .flatMap(
                service ->
                    service.consumers().stream()
                        .map(
                            one ->
                                service.module()
                                    + Accesses.UNNEEDED
                                    + "Write topic "
                                    + one.topic()))
            .collect(Collectors.toCollection(TreeSet::new));
    // When
    Manifests data = Installation.with("replay", "dev/infrastructure", FOLDER);
    // Then
    assertEquals(followed, new TreeSet<>(new Accesses().violations(data)));
  }

  /** The services that have facts. */
  private static Stream<ServiceSource> publishers() {
    return ServiceSource.ALL.stream().filter(service -> !service.publishes().isEmpty());
  }
}
