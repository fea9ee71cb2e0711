package org.hito.initiative.document.domain;

import static org.hito.initiative.document.Documents.COMPLETE;
import static org.hito.initiative.document.Documents.PRESS_RELEASE;
import static org.hito.initiative.organisation.Organisations.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hito.initiative.strategy.Strategies;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

  private static final Document NAMED =
      new Document(
          PRESS_RELEASE.code(),
          PRESS_RELEASE.title(),
          List.of("000_41332e4a0060aae6.txt", "SIEN-8", "Release"),
          null,
          null,
          null,
          null,
          null);

  @Test
  void onlyAdministratorsKeepDocuments() {
    // When
    var decision = Document.declare(Optional.empty(), PRESS_RELEASE, Map.of(), Strategies.OWNER);

    // Then
    assertEquals(
        "documents-are-kept-by-admins",
        assertInstanceOf(Decision.Rejected.class, decision).rejection().code());
  }

  @Test
  void theSameDeclarationAgainChangesNothing() {
    // When
    var decision = Document.declare(Optional.of(COMPLETE), COMPLETE, Map.of(), ADMIN);

    // Then
    assertEquals(Decision.unchanged(COMPLETE), decision);
  }

  @Test
  void itsNamesAreItsCodeAndItsAliases() {
    // When
    Set<String> added = NAMED.newNames(Optional.of(PRESS_RELEASE));

    // Then
    assertEquals(
        Set.of("sien-8-press-release", "000_41332e4a0060aae6.txt", "SIEN-8", "Release"),
        NAMED.newNames(Optional.empty()));
    assertEquals(Set.of("SIEN-8", "Release"), added);
  }

  @Test
  void itTakesNoNameOfAnother() {
    // Given
    Map<String, String> taken = Map.of("sien-8-press-release", "a-copy", "Release", "other");

    // When
    var decision = Document.declare(Optional.empty(), NAMED, taken, ADMIN);

    // Then
    List<Violation> broken =
        assertInstanceOf(Decision.Rejected.class, decision).rejection().violations();
    assertEquals(
        List.of("/code a-copy", "/aliases/2 other"),
        broken.stream().map(one -> one.pointer() + " " + one.arguments().get("document")).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "es, es",
    "ES-pa, es-PA",
    "en-us, en-US",
    "mul, mul",
    "und, und",
    "zh-hant-tw, zh-Hant-TW",
    "i-klingon, tlh"
  })
  void languagesAreTagsInTheirCanonicalForm(String given, String canonical) {
    assertEquals(Optional.of(canonical), LanguageTags.parse(given));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "english", "es_PA", "español", "e", "es--PA", "x-own"})
  void whatIsNoLanguageIsNoTag(String text) {
    assertEquals(Optional.empty(), LanguageTags.parse(text));
  }

  @Test
  void checksumsAreLowerCase() {
    // Given
    String upper = "0123456789ABCDEF".repeat(4);

    // When
    var parsed = Checksums.parse(upper);

    // Then
    assertEquals(Optional.of("0123456789abcdef".repeat(4)), parsed);
    assertEquals(Optional.empty(), Checksums.parse(upper + "0"));
    assertEquals(Optional.empty(), Checksums.parse(upper.replace('A', 'G')));
  }
}
