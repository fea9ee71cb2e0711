package org.hito.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hito.local.process.ServiceSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManualServicesTest {
  @TempDir Path folder;

  @Test
  void theCommandRunsInAnotherShellWithItsSettingsInTheRepository() throws Exception {
    // Given
    Path repository = Files.createDirectories(folder.resolve("where it's kept"));
    ServiceSpec spec =
        new ServiceSpec(
            "metrics-service",
            List.of("sh", "-c", "echo \"$HITO_ZONE|$SECRET|$(pwd)\""),
            Map.of("HITO_ZONE", "America/Panama", "SECRET", "two words, $HOME and 'quotes'"),
            "http://localhost:8083",
            URI.create("http://127.0.0.1:9083/q/health/ready"));
    String command = new ManualServices(repository, List.of(spec)).command(spec);

    // When
    Process shell = new ProcessBuilder("sh", "-c", command).directory(folder.toFile()).start();

    // Then
    String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(
        "America/Panama|two words, $HOME and 'quotes'|" + repository.toRealPath() + "\n", printed);
  }
}
