package org.hito.catalog.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlFileTest {

  @TempDir Path folder;

  @Test
  void aMemberIsFoundOnItsLine() throws Exception {
    // Given
    Path file =
        written(
            """
            forums:
              - code: hled

                name: {en: Dialogue}
              - code: sien
            """);

    // When
    YamlFile yaml = YamlFile.read(file);

    // Then
    assertEquals(new Place(file, 2), yaml.place("/forums/0"));
    assertEquals(new Place(file, 4), yaml.place("/forums/0/name/en"));
    assertEquals(new Place(file, 5), yaml.place("/forums/1/code"));
  }

  @Test
  void aMissingMemberIsPlacedAtItsParent() throws Exception {
    // Given
    Path file =
        written(
            """
            # a comment
            forums:
              - code: hled
            """);

    // When
    YamlFile yaml = YamlFile.read(file);

    // Then
    assertEquals(new Place(file, 3), yaml.place("/forums/0/name/es"));
  }

  @Test
  void scalarsAreReadAsEditorsReadThem() throws Exception {
    // Given
    Path file =
        written(
            """
            {on: 2022-04, day: 2022-04-30, no: NO, share: 0.10, many: 5, not: ~, quoted: "5",
             half: .5, yes: True, mask: 0x1F, endless: .inf}
            """);

    // When
    YamlFile yaml = YamlFile.read(file);

    // Then
    assertEquals("2022-04", yaml.root().path("on").textValue());
    assertEquals("2022-04-30", yaml.root().path("day").textValue());
    assertEquals("NO", yaml.root().path("no").textValue());
    assertEquals(new BigDecimal("0.10"), yaml.root().path("share").decimalValue());
    assertEquals(5, yaml.root().path("many").intValue());
    assertTrue(yaml.root().path("not").isNull());
    assertEquals("5", yaml.root().path("quoted").textValue());
    assertEquals(new BigDecimal("0.5"), yaml.root().path("half").decimalValue());
    assertTrue(yaml.root().path("yes").booleanValue());
    assertEquals("0x1F", yaml.root().path("mask").textValue());
    assertEquals(".inf", yaml.root().path("endless").textValue());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`a: 1\nb: [1, 2\nc: 3`              | 3 | expected ',' or ']'",
        "`a: 1\nb: 2\na: 3`                  | 3 | duplicate member 'a'",
        "`a: &me\n  b: *me`                  | 1 | refers to itself",
        "`a: 1\n[b]: 2`                      | 2 | a member's name must be a string",
        "`a: 1\n---\nb: 2`                   | 2 | but found another document"
      })
  void malformedYamlIsNamedWithItsLine(String text, int line, String reason) throws Exception {
    // Given
    Path file = written(text);

    // When
    var broken = assertThrows(BrokenCatalogueException.class, () -> YamlFile.read(file));

    // Then
    Flaw flaw = broken.flaws().get(0);
    assertEquals(new Place(file, line), flaw.place());
    assertTrue(flaw.reason().contains(reason), flaw::reason);
  }

  @Test
  void aFileInAnotherEncodingIsReported() throws Exception {
    // Given
    Path file = folder.resolve("latin.yaml");
    Files.write(file, "name: Diálogo".getBytes(StandardCharsets.ISO_8859_1));

    // When
    var broken = assertThrows(BrokenCatalogueException.class, () -> YamlFile.read(file));

    // Then
    assertTrue(broken.flaws().get(0).reason().contains("UTF-8"));
  }

  private Path written(String text) throws IOException {
    return Files.writeString(folder.resolve("some.yaml"), text);
  }
}
