package org.hito.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.hito.testkit.PassportKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged gateway refuses to start in an unsafe environment, with the reason in one line. */
class StartIT {

  @TempDir private Path folder;
  private Path key;

  @BeforeEach
  void writeKey() throws IOException {
    key = folder.resolve("key.pem");
    Files.writeString(key, PassportKeys.pem(PassportKeys.generate().getPrivate()));
  }

  @Test
  void productionRefusesTheLocalIssuer() throws Exception {
    // Given
    var settings =
        Map.of(
            "HITO_LOCAL_ISSUER_ENABLED", "true",
            "QUARKUS_HTTP_HOST", "127.0.0.1",
            "HITO_PASSPORT_PRIVATE_KEY_LOCATION", key.toString());
    // When
    String said = refusedStart(settings);
    // Then
    assertEquals(
        "hito.local.issuer.enabled=true is refused in profile prod: the local issuer gives anybody"
            + " any agency's token\n",
        said);
  }

  @Test
  void productionRefusesToStartWithoutAPassportKey() throws Exception {
    // Given
    var settings = Map.of("QUARKUS_HTTP_HOST", "127.0.0.1");
    // When
    String said = refusedStart(settings);
    // Then
    assertEquals(
        "hito.passport.private-key-location is not set: the gateway cannot sign passports\n", said);
  }

  @Test
  void theRefusalOfAnInvalidPublicAddressNamesItsSetting() throws Exception {
    // Given
    var settings =
        Map.of(
            "HITO_PUBLIC_URL", "hito.example",
            "QUARKUS_HTTP_HOST", "127.0.0.1",
            "HITO_PASSPORT_PRIVATE_KEY_LOCATION", key.toString());
    // When
    String said = refusedStart(settings);
    // Then
    assertTrue(said.contains("hito.public-url"), said);
  }

  private String refusedStart(Map<String, String> settings) throws Exception {
    File output = folder.resolve("output").toFile();
    var gateway =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString())
            .redirectErrorStream(true)
            .redirectOutput(output);
    gateway.environment().putAll(settings);
    gateway.environment().putAll(Map.of("QUARKUS_HTTP_PORT", "0", "QUARKUS_MANAGEMENT_PORT", "0"));
    gateway.environment().put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
    gateway.environment().put("QUARKUS_LOG_LEVEL", "ERROR");
    Process process = gateway.start();
    try {
      assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the gateway is running");
      assertEquals(1, process.exitValue());
      return Files.readString(output.toPath());
    } finally {
      process.destroyForcibly();
    }
  }
}
