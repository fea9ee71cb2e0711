package org.hito.catalog;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hito.catalog.file.Catalogue;
import org.hito.catalog.file.CatalogueReader;
import org.hito.catalog.file.Item;
import org.hito.catalog.file.Kind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Invented data are marked as such, and refer to invented data only. */
class DemonstrationTest {

  private static Catalogue demonstration;

  @BeforeAll
  static void read() throws Exception {
    Path data = ShippedCatalogue.above(Path.of("")).orElseThrow();
    demonstration = new CatalogueReader().read(List.of(data.resolveSibling("demo")));
  }

  @Test
  void everyTitleSaysThatItIsADemonstrationInBothLanguages() {
    // When
    List<String> unmarked =
        demonstration.items().stream()
            .filter(item -> item.kind() != Kind.OBSERVATION)
            .filter(item -> !isMarked(title(item), "en") || !isMarked(title(item), "es"))
            .map(Item::toString)
            .toList();

    // Then
    assertEquals(List.of(), unmarked);
  }

  @Test
  void everySourceSaysThatItIsADemonstration() {
    // When
    List<String> unmarked =
        demonstration.items().stream()
            .filter(item -> item.kind() != Kind.DOCUMENT)
            .filter(item -> !item.source().path("document").asText().equals("DEMO"))
            .map(Item::toString)
            .toList();

    // Then
    assertEquals(List.of(), unmarked);
  }

  @Test
  void nothingRealIsInvolved() {
    // Given
    Set<String> invented =
        demonstration.items().stream()
            .map(item -> item.kind() + " " + item.identity())
            .collect(toSet());

    // When
    List<String> real =
        demonstration.items().stream()
            .flatMap(References::of)
            .filter(to -> !invented.contains(to))
            .toList();

    // Then
    assertEquals(List.of(), real);
    assertTrue(
        demonstration.items().stream()
            .filter(item -> item.kind() != Kind.OBSERVATION)
            .allMatch(item -> item.identity().startsWith("demo-")));
  }

  @Test
  void promisesAreKeptAndLateAndDroppedAndBlockedAndOpen() {
    // Given
    List<Item> promises = demonstration.of(Kind.COMMITMENT);

    // Then
    assertEquals(60, promises.size());
    assertTrue(promises.stream().anyMatch(one -> last(one).equals("VERIFIED")));
    assertTrue(promises.stream().anyMatch(one -> last(one).equals("DROPPED")));
    assertTrue(promises.stream().anyMatch(one -> last(one).equals("BLOCKED")));
    assertTrue(promises.stream().anyMatch(one -> last(one).equals("IN_PROGRESS")));
    assertTrue(promises.stream().anyMatch(DemonstrationTest::isLate));
    assertTrue(promises.stream().anyMatch(one -> isKept(one) && !isLate(one)));
  }

  @Test
  void someFiguresAreRestated() {
    // When
    long restated =
        demonstration.of(Kind.OBSERVATION).stream().filter(one -> !one.earlier().isEmpty()).count();

    // Then
    assertEquals(4, restated);
  }

  private static JsonNode title(Item item) {
    return item.declared().path(item.declared().has("title") ? "title" : "name");
  }

  private static boolean isMarked(JsonNode title, String language) {
    return title.path(language).asText().startsWith("DEMO ");
  }

  private static String last(Item promise) {
    return moves(promise)
        .reduce((before, after) -> after)
        .map(move -> move.path("to").asText())
        .orElse("");
  }

  private static boolean isKept(Item promise) {
    return Set.of("DELIVERED", "VERIFIED").contains(last(promise));
  }

  private static boolean isLate(Item promise) {
    String due = promise.declared().path("dueOn").asText();
    return moves(promise)
        .filter(move -> move.path("to").asText().equals("DELIVERED"))
        .anyMatch(move -> move.path("on").asText().compareTo(due) > 0);
  }

  private static Stream<JsonNode> moves(Item promise) {
    return StreamSupport.stream(promise.declared().path("moves").spliterator(), false);
  }
}
