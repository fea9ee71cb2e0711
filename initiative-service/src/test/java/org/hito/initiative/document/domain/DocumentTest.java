package org.hito.initiative.document.domain;

import static org.hito.initiative.document.Documents.COMPLETE;
import static org.hito.initiative.document.Documents.PRESS_RELEASE;
import static org.hito.initiative.organisation.Organisations.ADMIN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Optional;
import org.hito.initiative.strategy.Strategies;
import org.hito.kit.domain.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {

  @Test
  void onlyAdministratorsKeepDocuments() {
    // When
    var decision = Document.declare(Optional.empty(), PRESS_RELEASE, Strategies.OWNER);

    // Then
    assertEquals(
        "documents-are-kept-by-admins",
        assertInstanceOf(Decision.Rejected.class, decision).rejection().code());
  }

  @Test
  void theSameDeclarationAgainChangesNothing() {
    // When
    var decision = Document.declare(Optional.of(COMPLETE), COMPLETE, ADMIN);

    // Then
    assertEquals(Decision.unchanged(COMPLETE), decision);
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
