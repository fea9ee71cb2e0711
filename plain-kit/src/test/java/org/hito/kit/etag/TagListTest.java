package org.hito.kit.etag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.hito.kit.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagListTest {

  private static TagList parsed(String... lines) {
    return TagList.parse(List.of(lines)).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        // what is sent | the version it names | the representation
        "\"5\"            | 5 | 5",
        "W/\"5\"          | 5 | 5",
        "\"5-es\"         | 5 | 5-es",
        "W/\"5-es\"       | 5 | 5-es",
        "\"5-gzip\"       | 5 | 5",
        "\"5--gzip\"      | 5 | 5",
        "\"5;br\"         | 5 | 5",
        "\"5-es-gzip\"    | 5 | 5-es",
        "W/\"5-es;zstd\"  | 5 | 5-es",
        "\"123456789012345678\" | 123456789012345678 | 123456789012345678"
      })
  void theNumberOfATagIsTheVersionEvenIfAProxyChangedTheTag(
      String sent, long version, String value) {
    // When
    TagList list = parsed(sent);

    // Then
    assertTrue(list.names(version));
    assertEquals(List.of(value), list.tags().stream().map(VersionTag::value).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"abc\"",
        "\"\"",
        "\"05\"",
        "\"0\"",
        "\"-1\"",
        "\"5.5x\"",
        "\"5x\"",
        "\"1234567890123456789\""
      })
  void aForeignTagHasNoVersion(String sent) {
    // When
    TagList list = parsed(sent);

    // Then
    assertEquals(List.of(), list.tags());
  }

  @Test
  void severalTagsInOneLineOrInManyAreOneList() {
    // When
    List<TagList> lists =
        List.of(
            parsed("\"1\",\"2\" , W/\"7-es\""),
            parsed("\"1\"", "\"2\"", "W/\"7-es\""),
            parsed(", \"1\",,\"2\",\t W/\"7-es\" ,"));

    // Then
    List<VersionTag> expected =
        List.of(
            new VersionTag(1, Language.EN),
            new VersionTag(2, Language.EN),
            new VersionTag(7, Language.ES));
    lists.forEach(list -> assertEquals(expected, list.tags()));
    assertEquals(OptionalLong.of(2), lists.get(0).newest(6));
    assertEquals(OptionalLong.empty(), lists.get(0).newest(0));
  }

  @Test
  void aStarMatchesEverything() {
    // When
    TagList list = parsed(" * ");

    // Then
    assertTrue(list.names(9));
    assertTrue(list.names(new VersionTag(9, Language.ES)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ",",
        "5",
        "\"5",
        "5\"",
        "w/\"5\"",
        "\"5\" \"6\"",
        "\"5\"x",
        "*, \"5\"",
        "\"5\", *",
        "\"5\", six"
      })
  void aMalformedListIsEmpty(String sent) {
    // When
    Optional<TagList> list = TagList.parse(List.of(sent));

    // Then
    assertEquals(Optional.empty(), list);
  }

  @Test
  void theLongestHeaderIsParsedQuickly() {
    // Given
    String commas = ",".repeat(8_000);
    String tags = "\"1\",".repeat(8_000);

    // When
    Optional<TagList> list = TagList.parse(List.of("\"1\"" + commas + tags + commas + "x"));

    // Then
    assertEquals(Optional.empty(), list);
  }

  @Test
  void anotherLanguageIsAnotherRepresentationOfTheSameVersion() {
    // Given
    TagList english = parsed("\"5\"");

    // When
    boolean spanish = english.names(new VersionTag(5, Language.ES));

    // Then
    assertEquals(false, spanish);
    assertTrue(english.names(5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "\"abc\"         | true",
        "W/\"abc\"       | true",
        "\"7\", \"abc\"  | true",
        "\"abc-gzip\"    | true",
        "\"abc;br\"      | true",
        "*               | true",
        "\"abcd\"        | false",
        "\"zabc\"        | false",
        "\"ab\"          | false"
      })
  void aTagMadeFromContentIsNamedWholeOrWithTheSuffixOfAProxy(String sent, boolean isNamed) {
    // When
    TagList list = parsed(sent);

    // Then
    assertEquals(isNamed, list.names("abc"));
  }
}
