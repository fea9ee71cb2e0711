package org.hito.kit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hito.kit.domain.LocalisedText;
import org.junit.jupiter.api.Test;

class SearchNamesTest {

  @Test
  void everyNameIsOneLineWhateverBreaksItHas() {
    // Given
    var name = new LocalisedText("Skills\r\nfor chips", "Talento\npara chips");

    // When
    String names = SearchNames.of(name, List.of("ITSI\tfund", "004\n.txt"));

    // Then
    assertEquals(
        List.of("Skills for chips", "Talento para chips", "ITSI fund", "004 .txt"),
        names.lines().toList());
  }

  @Test
  void aThingWithoutAliasesHasItsNamesOnly() {
    assertEquals("Chips\nChips", SearchNames.of(new LocalisedText("Chips", null), List.of()));
  }
}
