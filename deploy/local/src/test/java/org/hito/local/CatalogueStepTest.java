package org.hito.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class CatalogueStepTest {
  private static final URI GATEWAY = URI.create("http://localhost:8080");

  @Test
  void theDemonstrationIsNotLoadedUnlessRequested() {
    // Given
    Properties none = new Properties();

    // When
    List<String> words = CatalogueStep.words(settings(none), GATEWAY);

    // Then
    assertEquals(List.of("--url", "http://localhost:8080", "/repository/catalog/data"), words);
  }

  @Test
  void theDemonstrationIsLoadedInAdditionToTheCatalogue() {
    // Given
    Properties demo = new Properties();
    demo.setProperty("hito.demo", "true");

    // When
    List<String> words = CatalogueStep.words(settings(demo), GATEWAY);

    // Then
    assertEquals(
        List.of(
            "--url",
            "http://localhost:8080",
            "/repository/catalog/data",
            "/repository/catalog/demo"),
        words);
  }

  private static Settings settings(Properties properties) {
    return Settings.from(properties, Path.of("/repository"));
  }
}
