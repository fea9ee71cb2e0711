package org.hito.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hito.local.check.StartFailure;
import org.hito.local.process.ServiceSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSpecsTest {
  @TempDir Path repository;

  @Test
  void aServiceThatIsNotPackagedIsNamed() {
    // Given
    Settings settings = settings();

    // When
    StartFailure failure =
        assertThrows(StartFailure.class, () -> ServiceSpecs.of(settings, keys()));

    // Then
    assertTrue(failure.getMessage().startsWith("gateway is not packaged"), failure.getMessage());
  }

  @Test
  void onlyTheGatewayGetsThePrivateKeyAndEachGetsADatabaseOfItsOwn() throws Exception {
    // Given
    pack(Service.values());

    // When
    List<ServiceSpec> specs = ServiceSpecs.of(settings(), keys());

    // Then
    Map<String, String> gateway = specs.get(0).environment();
    assertEquals("file:///keys/private.pem", gateway.get("HITO_PASSPORT_PRIVATE_KEY_LOCATION"));
    assertEquals("http://127.0.0.1:20002", gateway.get("HITO_UPSTREAMS_MEETING"));
    for (ServiceSpec service : specs) {
      assertEquals(
          "http://localhost:20000", service.environment().get("HITO_PUBLIC_URL"), service.name());
      assertEquals(
          "jdbc:postgresql://127.0.0.1:%d/%s"
              .formatted(Ports.from(20000).postgres(), service.name().replace("-service", "")),
          service.environment().get("QUARKUS_DATASOURCE_JDBC_URL"));
      // they must agree on which day it is
      assertTrue(service.environment().containsKey("HITO_ZONE"), service.name());
    }
    for (ServiceSpec service : specs.subList(1, specs.size())) {
      assertTrue(
          service.environment().values().stream().noneMatch(v -> v.contains("private")),
          service.name());
    }
  }

  @Test
  void aServiceThatIsLeftOutNeedsNoPackageAndIsStartedInDevModeWithTheSameSettings()
      throws Exception {
    // Given
    pack(Service.values());
    ServiceSpec packaged = spec(Service.METRICS, settings());
    Files.delete(Service.METRICS.jar(repository));

    // When
    ServiceSpec leftOut = spec(Service.METRICS, settings(Set.of(Service.METRICS), Set.of()));

    // Then
    assertEquals(
        List.of("./mvnw", "-Dquick", "-pl", "metrics-service", "-am", "quarkus:dev"),
        leftOut.command());
    assertEquals(packaged.environment(), leftOut.environment());
    assertEquals(packaged.ready(), leftOut.ready());
  }

  @Test
  void aDebugPortIsOnLoopbackOnlyAndOnlyIfRequested() throws Exception {
    // Given
    pack(Service.values());
    Settings settings = settings(Set.of(), Set.of(Service.MEETING));

    // When
    ServiceSpec debugged = spec(Service.MEETING, settings);

    // Then
    assertTrue(
        debugged
            .command()
            .contains(
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:21006"),
        debugged.command().toString());
    assertEquals("http://localhost:20002, debugger on 127.0.0.1:21006", debugged.address());
    ServiceSpec other = spec(Service.METRICS, settings);
    assertTrue(other.command().stream().noneMatch(word -> word.contains("jdwp")));
  }

  @Test
  void aServiceTakesItsClassesFromTheArchiveOfItsPackageAndOfNoEarlierOne() throws Exception {
    // Given
    pack(Service.values());
    Path classes = Files.createFile(Service.METRICS.classes(repository));
    String option = "-XX:SharedArchiveFile=" + classes;

    // When
    changed(Service.METRICS.jar(repository), 1);
    changed(classes, 2);
    List<String> newer = spec(Service.METRICS, settings()).command();
    changed(Service.METRICS.jar(repository), 3);
    List<String> older = spec(Service.METRICS, settings()).command();

    // Then
    assertTrue(newer.contains(option), newer.toString());
    assertFalse(older.contains(option), older.toString());
    assertTrue(
        spec(Service.MEETING, settings()).command().stream()
            .noneMatch(word -> word.contains("SharedArchiveFile")));
  }

  private static void changed(Path file, int hour) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(hour, TimeUnit.HOURS));
  }

  private void pack(Service... services) throws IOException {
    for (Service service : services) {
      Path jar = service.jar(repository);
      Files.createDirectories(jar.getParent());
      Files.createFile(jar);
    }
  }

  private static ServiceSpec spec(Service service, Settings settings) {
    return ServiceSpecs.of(settings, keys()).stream()
        .filter(spec -> spec.name().equals(service.module()))
        .findFirst()
        .orElseThrow();
  }

  private Settings settings() {
    return settings(Set.of(), Set.of());
  }

  private Settings settings(Set<Service> without, Set<Service> debugged) {
    return new Settings(
        repository,
        repository.resolve(".local"),
        Ports.from(20000),
        false,
        false,
        without,
        debugged);
  }

  private static PassportKeyFiles keys() {
    return new PassportKeyFiles(Path.of("/keys/private.pem"), Path.of("/keys/public.pem"));
  }
}
