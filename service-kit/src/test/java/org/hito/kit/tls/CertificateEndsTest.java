package org.hito.kit.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hito.testkit.embedded.ServerCertificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the certificates of a process expire. */
class CertificateEndsTest {

  private static final Duration SHORT = Duration.ofDays(2);

  @TempDir private Path folder;
  private ServerCertificate certificate;

  @BeforeEach
  void make() {
    certificate = ServerCertificate.in(folder);
  }

  @Test
  void everyFileOfTheSettingsHasItsEnd() {
    // Given
    Path store = folder.resolve("tls.p12");

    // When
    Map<Path, Instant> ends =
        ends(
            Map.of(
                "hito.database.ca",
                certificate.certificate().toString(),
                "kafka.ssl.truststore.type",
                "PEM",
                "kafka.ssl.truststore.location",
                certificate.both().toString(),
                "kafka.ssl.keystore.type",
                "PKCS12",
                "kafka.ssl.keystore.location",
                store.toString(),
                "kafka.ssl.keystore.password",
                "local-only"));

    // Then
    assertEquals(Set.of(certificate.certificate(), certificate.both(), store), ends.keySet());
    ends.values().forEach(CertificateEndsTest::assertShort);
  }

  @Test
  void authoritiesAreTrustedUntilTheLastOneEnds() throws IOException {
    // Given
    Path longer = Path.of("..", "deploy", "e2e", "src", "test", "resources", "authority.pem");
    Path both = folder.resolve("authorities.pem");
    Files.writeString(both, Files.readString(longer) + Files.readString(certificate.certificate()));

    // When
    Instant authorities = ends(Map.of("hito.database.ca", both.toString())).get(both);
    Instant own =
        ends(Map.of(
                "kafka.ssl.keystore.type", "PEM", "kafka.ssl.keystore.location", both.toString()))
            .get(both);

    // Then
    assertTrue(authorities.isAfter(Instant.now().plus(Duration.ofDays(1_000))), "" + authorities);
    assertShort(own);
  }

  @Test
  void whatIsNotThereOrCannotBeReadIsLeftOut() throws IOException {
    // Given
    Path broken = Files.writeString(folder.resolve("broken"), "not a store");

    // When
    Map<Path, Instant> ends =
        ends(
            Map.of(
                "hito.database.ca", folder.resolve("nowhere").toString(),
                "kafka.ssl.truststore.location", broken.toString()));

    // Then
    assertEquals(Map.of(), ends);
  }

  private static Map<Path, Instant> ends(Map<String, String> settings) {
    return CertificateEnds.in(name -> Optional.ofNullable(settings.get(name)));
  }

  private static void assertShort(Instant end) {
    assertTrue(end.isBefore(Instant.now().plus(SHORT)), "" + end);
    assertTrue(end.isAfter(Instant.now().plus(SHORT).minusSeconds(120)), "" + end);
  }
}
