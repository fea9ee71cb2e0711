package org.hito.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  @Test
  void blanksAreTrimmedAndTheRestIsKept() {
    assertEquals(
        "Panama\u0301  y\nColón", Texts.strip("\u00A0 Panama\u0301  y\nColón\r\n\t\u3000"));
  }

  @Test
  void accentsAreComposedInCategories() {
    assertEquals("Panamá", Texts.category("Panama\u0301"));
  }

  @Test
  void aTextHasTwoFormsIfItHasAccents() {
    assertEquals(List.of("Panamá", "Panama\u0301"), Texts.forms("Panama\u0301").toList());
    assertEquals(List.of("Chips"), Texts.forms("Chips").toList());
  }

  @Test
  void aCategoryIsTheSameHoweverItIsTyped() {
    // Given
    Stream<String> typed =
        Stream.of(
            "Los Santos",
            "Los Santos ",
            "\tLos  Santos",
            "Los\u00A0Santos",
            "Los\u200B Santos",
            "\uFEFFLos Santos",
            "\u2068Los Santos\u2069",
            "\u202ALos Santos\u202C",
            "Los\u2063 Santos",
            "Los \n Santos");

    // When
    String named = typed.map(Texts::category).distinct().collect(Collectors.joining("|"));

    // Then
    assertEquals("Los Santos", named);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Panamá", "Ngäbe-Buglé", "می\u200Cخواهم", "👩\u200D🔬", "a b", ""})
  void visibleDifferencesAreKept(String text) {
    assertEquals(text, Texts.category(text));
  }
}
