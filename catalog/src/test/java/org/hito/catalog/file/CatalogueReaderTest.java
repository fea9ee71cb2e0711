package org.hito.catalog.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueReaderTest {

  private static final String IDB =
      """
      organisations:
        - {code: idb, name: {en: Bank}, kind: multilateral}
      """;

  @TempDir Path folder;

  private final CatalogueReader reader = new CatalogueReader();

  @Test
  void thingsComeAfterThoseTheyReferTo() throws Exception {
    // Given
    write("a.yaml", "forums:\n  - {code: hled, name: {en: Dialogue}, convenors: [idb]}\n");
    write("z.yaml", IDB);

    // When
    Catalogue catalogue = reader.read(List.of(folder));

    // Then
    assertEquals(2, catalogue.files());
    assertEquals(
        List.of("organisation idb", "forum hled"),
        catalogue.items().stream().map(Item::toString).toList());
  }

  @Test
  void anItemIsSentWithoutWhatItsPathSaysAndWhatHappenedSince() throws Exception {
    // Given
    write(
        "m.yaml",
        """
        meetings:
          - code: hled-2022-04
            forum: hled
            title: {en: Review}
            from: 2022-04
            moves: [{to: HELD, on: 2022-04}]
        """);

    // When
    Item item = reader.read(List.of(folder)).items().get(0);

    // Then
    assertEquals("/meetings/hled-2022-04", item.path());
    assertEquals(
        "{\"forum\":\"hled\",\"title\":{\"en\":\"Review\"},\"from\":\"2022-04\"}",
        item.body().toString());
    assertEquals("[{\"to\":\"HELD\",\"on\":\"2022-04\"}]", item.moves().toString());
  }

  @Test
  void anObservationIsKnownByWhatItObservesAndWhen() throws Exception {
    // Given
    write("o.yaml", "observations:\n  - {indicator: jobs, on: 2022-04-30, value: 1.50}\n");

    // When
    Item item = reader.read(List.of(folder)).items().get(0);

    // Then
    assertEquals("/indicators/jobs/observations/2022-04-30", item.path());
    assertEquals("{\"value\":1.50}", item.body().toString());
  }

  @Test
  void everyBreachOfTheSchemaIsNamedWithItsLine() throws Exception {
    // Given
    Path file =
        write(
            "c.yaml",
            """
            commitments:
              - code: mou
                meeting: hled-2022-04
                title: {en: A memorandum}
                kind: memo
                owner: idb
                status: AGREED
                moves:
                  - {to: DELIVERED, on: 2022}
            """);

    // When
    var broken = assertThrows(BrokenCatalogueException.class, () -> reader.read(List.of(folder)));

    // Then
    assertEquals(
        List.of(new Place(file, 5), new Place(file, 9)),
        broken.flaws().stream().map(Flaw::place).toList());
  }

  @Test
  void allBrokenFilesAreNamedAtOnce() throws Exception {
    // Given
    write("a.yaml", "forums: [");
    write("b.yaml", "fora: []");
    write("c.yaml", "");

    // When
    var broken = assertThrows(BrokenCatalogueException.class, () -> reader.read(List.of(folder)));

    // Then
    assertEquals(3, broken.flaws().size(), () -> broken.flaws().toString());
  }

  @Test
  void aThingDeclaredTwiceIsRefusedAndTheFirstPlaceNamed() throws Exception {
    // Given
    Path first = write("a.yaml", IDB);
    Path second = write("b.yaml", IDB);

    // When
    var broken = assertThrows(BrokenCatalogueException.class, () -> reader.read(List.of(folder)));

    // Then
    Flaw twin = new Flaw(new Place(second, 2), "organisation idb is already at " + first + ":2");
    assertEquals(List.of(twin), broken.flaws());
  }

  @Test
  void aMissingOrEmptyFolderIsNoCatalogue() {
    // Given
    List<Path> nowhere = List.of(folder.resolve("nowhere"));
    List<Path> empty = List.of(folder);

    // When
    var missing = assertThrows(BrokenCatalogueException.class, () -> reader.read(nowhere));
    var nothing = assertThrows(BrokenCatalogueException.class, () -> reader.read(empty));

    // Then
    assertTrue(missing.flaws().get(0).reason().contains("no such folder"));
    assertTrue(nothing.flaws().get(0).reason().contains("no *.yaml"));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
