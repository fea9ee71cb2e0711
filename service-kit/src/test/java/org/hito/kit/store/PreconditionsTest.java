package org.hito.kit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hito.kit.etag.TagList;
import org.hito.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionsTest {

  private static Preconditions of(String ifMatch, String ifNoneMatch) {
    return new Preconditions(tags(ifMatch), tags(ifNoneMatch));
  }

  private static TagList tags(String header) {
    return header == null ? null : TagList.parse(List.of(header)).orElseThrow();
  }

  /** For version 3; 0 means allowed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        // If-Match, If-None-Match | read | create | touch | change | holds
        "               |       |   0 |   0 |   0 | 428 | true",
        "\"3\"          |       |   0 | 412 |   0 |   0 | true",
        "\"3-es\"       |       |   0 | 412 |   0 |   0 | true",
        "W/\"3\"        |       |   0 | 412 |   0 |   0 | true",
        "\"1\", \"3\"   |       |   0 | 412 |   0 |   0 | true",
        "\"2\"          |       | 412 | 412 |   0 |   0 | false",
        "\"abc\"        |       | 412 | 412 |   0 |   0 | false",
        "*              |       |   0 | 412 |   0 |   0 | true",
        "               | *     |   0 |   0 | 412 | 428 | true",
        "               | \"3\" |   0 |   0 | 412 | 428 | true",
        "               | \"2\" |   0 |   0 |   0 | 428 | true"
      })
  void eachPreconditionForbidsWhatItMustAndNoMore(
      String ifMatch,
      String ifNoneMatch,
      int read,
      int create,
      int touch,
      int change,
      boolean holds) {
    // When
    Preconditions preconditions = of(ifMatch, ifNoneMatch);

    // Then
    assertEquals(read, status(preconditions.onRead(3)));
    assertEquals(create, status(preconditions.onCreate()));
    assertEquals(touch, status(preconditions.onExisting(3)));
    assertEquals(change, status(preconditions.onChange()));
    assertEquals(holds, preconditions.holdsAt(3));
  }

  /** For version 9; edits before the named version do not count. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        // If-Match | since | newest edit after it | refused | no such version
        "\"5\"             | 5 | 0 | 0   | false",
        "\"5\"             | 5 | 6 | 412 | false",
        "\"2\", \"7\"      | 7 | 0 | 0   | false",
        "\"2\", \"7\"      | 7 | 8 | 412 | false",
        "\"10\"            | 0 | 4 | 412 | true",
        "\"10\", \"8\"     | 8 | 0 | 0   | false",
        "\"0\"             | 0 | 0 | 412 | true",
        "\"abc\"           | 0 | 0 | 412 | true"
      })
  void aVersionIsGoodAsLongAsNobodyEditedItSince(
      String ifMatch, long since, long edited, int refused, boolean unknown) {
    // Given
    Preconditions preconditions = of(ifMatch, null);

    // When
    Optional<Problem> problem = preconditions.onEdited(9, edited);

    // Then
    assertEquals(since, preconditions.since(9));
    assertEquals(unknown, preconditions.nameUnknownVersionsOnly(9));
    assertEquals(refused, status(problem));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"*", "\"9\"", "\"99\", \"9\""})
  void whoNamesNoVersionOrThePresentOneNamesNoUnknownOne(String ifMatch) {
    // When, Then
    assertFalse(of(ifMatch, null).nameUnknownVersionsOnly(9));
  }

  @Test
  void aRefusalSaysWhichVersions() {
    // When
    Problem problem = of("\"5-es\"", null).onEdited(9, 6).orElseThrow();

    // Then
    assertEquals(
        Map.<String, Object>of("named", "\"5-es\"", "version", 9L, "edited", 6L),
        problem.arguments());
  }

  private static int status(Optional<Problem> problem) {
    return problem.map(Problem::status).orElse(0);
  }
}
