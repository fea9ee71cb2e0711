package org.hito.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatorTest {

  private static final String DOCUMENT = "US$5 million a year,\nthen more;  US$5 million (once)";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a year, then more | true",
        "a decade | false",
        "US$5 million | false",
        "US$5 million #1 | true",
        "US$5 million #2 | true",
        "US$5 million #3 | false",
        "(once) #1 | false"
      })
  void aLocatorIsClearIfItNamesExactlyOnePlace(String text, boolean clear) {
    // Given
    Locator locator = Locator.of(text);

    // When
    boolean found = locator.isClearIn(DOCUMENT);

    // Then
    assertEquals(clear, found);
  }
}
