package org.hito.catalog;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hito.catalog.file.Catalogue;
import org.hito.catalog.file.CatalogueReader;
import org.hito.catalog.file.Item;
import org.hito.catalog.file.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShippedCatalogueTest {

  private static final Path DATA = ShippedCatalogue.above(Path.of("")).orElseThrow();
  private static final Path REPOSITORY = DATA.getParent().getParent();

  private static Catalogue catalogue;

  @BeforeAll
  static void read() throws Exception {
    catalogue = new CatalogueReader().read(List.of(DATA));
  }

  @Test
  void everyTextExistsInBothLanguages() {
    // Given
    Stream<Item> items = catalogue.items().stream();

    // When
    List<String> lacking =
        items
            .flatMap(item -> Walk.below(item.declared()).map(at -> Map.entry(item, at)))
            .filter(at -> at.getValue().has("en") != at.getValue().has("es"))
            .map(at -> at.getKey().place() + ": " + at.getValue())
            .toList();

    // Then
    assertEquals(List.of(), lacking);
  }

  @Test
  void everyItemNamesItsSourceAndThePlaceInIt() {
    // Given
    Stream<Item> items = catalogue.items().stream();

    // When
    List<String> lacking =
        items
            .filter(item -> item.kind() != Kind.DOCUMENT)
            .filter(
                item ->
                    item.sources().findAny().isEmpty()
                        || !item.sources().allMatch(ShippedCatalogueTest::isComplete))
            .map(item -> item.place() + ": " + item)
            .toList();

    // Then
    assertEquals(List.of(), lacking);
  }

  @Test
  void aLocatorIsAPhraseToLookForAndNotAPassage() {
    // Given
    int longest = 80;

    // When
    List<String> passages =
        catalogue.items().stream()
            .flatMap(item -> item.sources().map(source -> Map.entry(item, source)))
            .filter(at -> at.getValue().path("locator").asText().length() > longest)
            .map(at -> at.getKey().place() + ": " + at.getValue())
            .toList();

    // Then
    assertEquals(List.of(), passages);
  }

  @Test
  void everyLocatorIsFoundInItsDocumentAndNamesOnePlace() {
    // Given
    Path documents =
        Path.of(System.getProperty("hito.seeds", REPOSITORY + "/../shared/seeds")).normalize();
    skipLoudlyWithout(documents);

    // When
    List<String> unclear =
        catalogue.items().stream()
            .flatMap(item -> item.sources().map(source -> Map.entry(item, source)))
            .filter(at -> !namesOnePlace(documents, at.getValue()))
            .map(at -> at.getKey().place() + ": " + at.getValue())
            .toList();

    // Then
    assertEquals(List.of(), unclear);
  }

  @Test
  void everyReferenceResolves() {
    // Given
    Set<String> declared =
        catalogue.items().stream()
            .map(item -> item.kind() + " " + item.identity())
            .collect(toSet());

    // When
    List<String> dangling =
        catalogue.items().stream()
            .flatMap(item -> References.of(item).map(to -> item.place() + ": " + to))
            .filter(to -> !declared.contains(to.substring(to.indexOf(": ") + 2)))
            .toList();

    // Then
    assertEquals(List.of(), dangling);
    assertTrue(catalogue.items().stream().flatMap(References::of).count() > 10);
  }

  @Test
  void everyOrganisationTakesPartInSomething() {
    // Given
    Set<String> referred = catalogue.items().stream().flatMap(References::of).collect(toSet());

    // When
    List<String> idle =
        catalogue.of(Kind.ORGANISATION).stream()
            .filter(item -> !referred.contains(item.kind() + " " + item.identity()))
            .map(item -> item.place() + ": " + item)
            .toList();

    // Then
    assertEquals(List.of(), idle);
  }

  @Test
  void everyPillarAndPhaseBelongsToTheNamedStrategy() {
    // Given
    Set<String> parts =
        catalogue.of(Kind.STRATEGY).stream().flatMap(References::parts).collect(toSet());

    // When
    List<String> dangling =
        catalogue.items().stream()
            .filter(item -> item.kind() != Kind.STRATEGY)
            .flatMap(item -> References.toParts(item).map(to -> item.place() + ": " + to))
            .filter(to -> !parts.contains(to.substring(to.indexOf(": ") + 2)))
            .toList();

    // Then
    assertEquals(List.of(), dangling);
  }

  @Test
  void aConsultantsRecommendationStaysARecommendation() {
    // Given
    Stream<Item> recommended =
        catalogue.of(Kind.INITIATIVE).stream()
            .filter(item -> item.declared().path("strategy").asText().equals("ict-cluster"));

    // When
    List<String> more =
        recommended
            .filter(item -> !item.declared().path("status").asText().equals("RECOMMENDED"))
            .map(item -> item.place() + ": " + item)
            .toList();

    // Then
    assertEquals(List.of(), more);
  }

  @Test
  void theReadmeHasTheRightCounts() throws IOException {
    // Given
    String readme = Files.readString(DATA.resolveSibling("README.md"));

    // When
    List<String> missing = table().stream().filter(row -> !readme.contains(row)).toList();

    // Then
    assertEquals(List.of(), missing);
  }

  @Test
  void theReadmeOfTheProjectShowsWhatALoadBeginsWith() throws IOException {
    // When
    String readme = Files.readString(DATA.resolveSibling("../README.md"));

    // Then
    String begins = "%d items in %d files,".formatted(catalogue.items().size(), catalogue.files());
    assertTrue(readme.contains(begins), begins);
  }

  private static List<String> table() {
    Set<String> documents = new TreeSet<>();
    Map<Kind, Map<String, Integer>> counts = new TreeMap<>();
    for (Item item : catalogue.items()) {
      String document = document(item).substring(0, 3);
      documents.add(document);
      counts.computeIfAbsent(item.kind(), kind -> new TreeMap<>()).merge(document, 1, Integer::sum);
    }
    Stream<String> head = Stream.of("| | " + String.join(" | ", documents) + " | all |");
    Stream<String> rows =
        counts.entrySet().stream().map(kind -> row(kind.getKey(), kind.getValue(), documents));
    return Stream.concat(head, rows).toList();
  }

  /** The name of its document; that of the file if the item is itself one. */
  private static String document(Item item) {
    return item.kind() == Kind.DOCUMENT
        ? item.declared().path("aliases").path(0).asText()
        : item.source().path("document").asText();
  }

  private static String row(Kind kind, Map<String, Integer> counts, Set<String> documents) {
    String cells =
        documents.stream()
            .map(document -> counts.getOrDefault(document, 0))
            .map(count -> count + " | ")
            .collect(joining());
    int all = counts.values().stream().mapToInt(count -> count).sum();
    return "| " + kind.section() + " | " + cells + all + " |";
  }

  private static boolean isComplete(JsonNode source) {
    return source.has("document") && source.has("locator");
  }

  private static boolean namesOnePlace(Path documents, JsonNode source) {
    Path document = documents.resolve(source.path("document").asText());
    try {
      return Locator.of(source.path("locator").asText()).isClearIn(Files.readString(document));
    } catch (IOException absent) {
      return false;
    }
  }

  private static void skipLoudlyWithout(Path documents) {
    if (!Files.isDirectory(documents)) {
      System.getLogger("org.hito.catalog")
          .log(System.Logger.Level.WARNING, "PROVENANCE NOT CHECKED, no documents at " + documents);
    }
    assumeTrue(Files.isDirectory(documents), "no documents at " + documents);
  }
}
