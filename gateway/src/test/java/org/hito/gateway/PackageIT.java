package org.hito.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/**
 * What is packaged with the gateway. A setting that a library brings would be the gateway's own,
 * and be fixed in it when it is built.
 */
class PackageIT {

  private static final Path LIBRARIES = Path.of("target", "quarkus-app", "lib", "main");
  private static final Path OWN = Path.of("target", "quarkus-app", "app");
  private static final List<String> SETTINGS =
      List.of("META-INF/microprofile-config.properties", "application.properties");

  @Test
  void noLibraryBringsSettings() throws IOException {
    try (Stream<Path> libraries = Files.list(LIBRARIES)) {
      // When
      List<Path> bringing = libraries.filter(PackageIT::bringsSettings).toList();
      // Then
      assertEquals(List.of(), bringing);
    }
  }

  @Test
  void theGatewayContainsNoCodeOfServices() throws IOException {
    try (Stream<Path> libraries = Files.list(LIBRARIES)) {
      // When
      List<String> kits =
          libraries
              .map(PackageIT::withoutVersion)
              .filter(name -> name.matches("org\\.hito\\..*-kit"))
              .toList();
      // Then
      assertEquals(List.of("org.hito.plain-kit"), kits);
    }
  }

  @Test
  void onlyAGatewayThatIsNotForProductionContainsTheLocalIssuer() throws IOException {
    // Given
    boolean isForProduction = System.getProperty("hito.production") != null;
    try (Stream<Path> libraries = Files.list(LIBRARIES);
        var own = new ZipFile(gateway().toFile())) {
      // When
      List<String> issuers =
          Stream.concat(
                  libraries.map(PackageIT::withoutVersion), own.stream().map(ZipEntry::getName))
              .filter(name -> name.matches("(?i).*local-?issuer.*"))
              .toList();
      // Then
      assertEquals(isForProduction ? List.of() : List.of("org.hito.local-issuer"), issuers);
    }
  }

  private static Path gateway() throws IOException {
    try (Stream<Path> jars = Files.list(OWN)) {
      return jars.filter(jar -> withoutVersion(jar).equals("gateway")).findFirst().orElseThrow();
    }
  }

  private static String withoutVersion(Path jar) {
    return jar.getFileName().toString().replaceFirst("-[0-9].*\\.jar$", "");
  }

  private static boolean bringsSettings(Path library) {
    try (var zip = new ZipFile(library.toFile())) {
      return SETTINGS.stream().anyMatch(settings -> zip.getEntry(settings) != null);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
