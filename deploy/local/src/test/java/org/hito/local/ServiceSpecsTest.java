package org.hito.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
  void onlyTheGatewayGetsThePrivateKeyAndOnlyTheServicesGetADatabase() throws Exception {
    // Given
    for (Service service : Service.values()) {
      Path jar = service.jar(repository);
      Files.createDirectories(jar.getParent());
      Files.createFile(jar);
    }

    // When
    List<ServiceSpec> specs = ServiceSpecs.of(settings(), keys());

    // Then
    Map<String, String> gateway = specs.get(0).environment();
    assertEquals("file:///keys/private.pem", gateway.get("HITO_PASSPORT_PRIVATE_KEY_LOCATION"));
    assertEquals("http://127.0.0.1:20002", gateway.get("HITO_UPSTREAMS_MEETING"));
    for (ServiceSpec service : specs) {
      assertEquals(
          "http://localhost:20000", service.environment().get("HITO_PUBLIC_URL"), service.name());
    }
    for (ServiceSpec service : specs.subList(1, specs.size())) {
      assertTrue(service.environment().containsKey("QUARKUS_DATASOURCE_REACTIVE_URL"));
      assertTrue(service.environment().containsKey("HITO_ZONE"));
      assertTrue(
          service.environment().values().stream().noneMatch(v -> v.contains("private")),
          service.name());
    }
  }

  private Settings settings() {
    return new Settings(repository, repository.resolve(".local"), Ports.from(20000), false);
  }

  private static PassportKeyFiles keys() {
    return new PassportKeyFiles(Path.of("/keys/private.pem"), Path.of("/keys/public.pem"));
  }
}
