package org.hito.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.hito.local.check.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  private static final Path REPOSITORY = Path.of("/repository");

  @Test
  void withoutSettingsTheDocumentedPortsAndTheIgnoredFolderAreUsed() {
    // When
    Settings settings = Settings.from(properties(Map.of()), REPOSITORY);

    // Then
    assertEquals(new Ports(8080, 9080, 15432, 19092), settings.ports());
    assertEquals(Path.of("/repository/.local"), settings.directory());
    assertFalse(settings.fresh());
  }

  @Test
  void onePortMovesAllServices() {
    // When
    Settings settings = Settings.from(properties(Map.of("hito.port", "18080")), REPOSITORY);

    // Then
    assertEquals(18083, Service.METRICS.port(settings.ports()));
    assertEquals(19083, Service.METRICS.managementPort(settings.ports()));
  }

  @Test
  void freshWithoutAValueStartsOver() {
    // Given
    String whatMavenMakesOfIt = "true";

    // When
    Settings settings =
        Settings.from(properties(Map.of("hito.fresh", whatMavenMakesOfIt)), REPOSITORY);

    // Then
    assertTrue(settings.fresh());
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "80", "65530", "-8080", "999999"})
  void anInvalidPortIsNamed(String port) {
    // Given
    Properties properties = properties(Map.of("hito.port", port));

    // When
    StartFailure failure =
        assertThrows(StartFailure.class, () -> Settings.from(properties, REPOSITORY));

    // Then
    assertTrue(failure.getMessage().contains("hito.port=" + port), failure.getMessage());
  }

  @Test
  void servicesAreNamedByTheirModules() {
    // Given
    Properties properties =
        properties(
            Map.of("hito.without", "metrics-service, gateway", "hito.debug", "meeting-service"));

    // When
    Settings settings = Settings.from(properties, REPOSITORY);

    // Then
    assertEquals(Set.of(Service.METRICS, Service.GATEWAY), settings.without());
    assertEquals(Set.of(Service.MEETING), settings.debugged());
    assertTrue(settings.leavesOut("gateway"));
    assertFalse(settings.leavesOut("meeting-service"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"metrics", "metrics-service,", "true"})
  void aServiceThatIsNotThereIsRefusedWithTheNamesThereAre(String value) {
    // Given
    Properties properties = properties(Map.of("hito.without", value));

    // When
    StartFailure failure =
        assertThrows(StartFailure.class, () -> Settings.from(properties, REPOSITORY));

    // Then
    String message = failure.getMessage();
    assertTrue(message.startsWith("-Dhito.without=" + value + ": there is no service"), message);
    assertTrue(
        message.endsWith("gateway, initiative-service, meeting-service, metrics-service"), message);
  }

  @Test
  void aServiceThatIsLeftOutCannotBeDebuggedHere() {
    // Given
    Properties properties =
        properties(Map.of("hito.without", "gateway", "hito.debug", "meeting-service,gateway"));

    // When
    StartFailure failure =
        assertThrows(StartFailure.class, () -> Settings.from(properties, REPOSITORY));

    // Then
    assertTrue(failure.getMessage().startsWith("gateway is in both"), failure.getMessage());
  }

  @Test
  void portsInARowDoNotCollide() {
    // When
    Ports ports = Ports.from(20000);

    // Then
    assertEquals(20003, Service.METRICS.port(ports));
    assertEquals(20004, Service.GATEWAY.managementPort(ports));
    assertEquals(20007, Service.METRICS.managementPort(ports));
    assertEquals(20010, ports.kafkaController());
  }

  private static Properties properties(Map<String, String> values) {
    Properties properties = new Properties();
    properties.putAll(values);
    return properties;
  }
}
