package org.hito.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    Manifests servers = with("otel", "dev");
    // Then
    Manifests all = servers.and(Installation.DEV.infrastructure(Installation.FOLDER));
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
        with("without-relay", "production").and(with("debezium", "production/infrastructure"));
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
    Manifests data = with("debezium", "production/infrastructure");
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
    Manifests data = with("replay", "dev/infrastructure");
    // Then
    assertEquals(followed, new TreeSet<>(new Accesses().violations(data)));
  }

  /** The services that have facts. */
  private static Stream<ServiceSource> publishers() {
    return ServiceSource.ALL.stream().filter(service -> !service.publishes().isEmpty());
  }

  /** An overlay with one more component. */
  private static Manifests with(String component, String overlay) throws Exception {
    Path folder = Files.createDirectories(Path.of("target", "with-" + component));
    Files.writeString(
        folder.resolve("kustomization.yaml"),
        """
        apiVersion: kustomize.config.k8s.io/v1beta1
        kind: Kustomization
        namespace: hito
        resources: [../../../kubernetes/overlays/%s]
        components: [../../../kubernetes/components/%s]
        """
            .formatted(overlay, component));
    return Kubectl.render(folder);
  }
}
