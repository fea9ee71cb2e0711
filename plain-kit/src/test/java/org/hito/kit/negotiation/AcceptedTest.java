package org.hito.kit.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptedTest {

  private static final String JSON = "application/json";
  private static final String CSV = "text/csv";
  private static final List<String> OFFERS = List.of(JSON, CSV);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // the order of the client
        "application/json, text/csv | application/json",
        "text/csv, application/json | text/csv",
        "application/json, text/csv; charset=utf-8 | application/json",
        "application/json, application/problem+json, text/csv | application/json",
        "text/csv, */* | text/csv",
        // weights
        "application/json, text/csv;q=0.5 | application/json",
        "text/csv, application/json;q=0.9 | text/csv",
        "application/json;q=0.5, text/csv;q=0.50 | application/json",
        "application/json;q=0.555, text/csv;q=0.556 | text/csv",
        "application/json;q=.2, text/csv; Q = 0.3 | text/csv",
        "application/json;q=0.001, text/csv;q=0 | application/json",
        "application/json;q=0, text/csv;q=0.001 | text/csv",
        "text/csv;q=1., application/json;q=1.000 | text/csv",
        // unreadable ones are 1
        "application/json;q=0.9, text/csv;q=x | text/csv",
        "application/json;q=0.9, text/csv;q=-1 | text/csv",
        "text/csv;q=1.5, application/json | text/csv",
        "application/json, text/csv;q=1.5 | application/json",
        // wildcards
        "*/* | application/json",
        "text/* | text/csv",
        "text/csv;q=0.5, */* | application/json",
        "text/*;q=0.5, */*;q=0.4 | text/csv",
        "text/csv;q=0, */* | application/json",
        "application/json;q=0, */* | text/csv",
        "application/*;q=0, */*;q=0.1 | text/csv",
        "*/*;q=0.1, application/*;q=0.2, application/json;q=0 | text/csv",
        "*/*, text/*;q=0.2, application/json;q=0.1 | text/csv",
        // the same type several times
        "application/json;q=0.5, text/csv;header=absent;q=0, text/csv;header=present | text/csv",
        // form
        "Text/CSV; header=present | text/csv",
        ",, text/csv ,;, | text/csv",
        "text/csv;a=\"x, application/json;\\\";q=0;\", application/json;q=0.9 | text/csv",
        "text/csv;q=0.5;a=\"x, application/json | text/csv"
      })
  void whatTheClientLikesBestIsChosen(String accept, String best) {
    // When, Then
    assertEquals(best, Accepted.best(List.of(accept), OFFERS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "nonsense", "text/html", "*", "*/*;q=0", "text/csv;q=0", ";;\"\\"})
  void whoAcceptsNothingOfOursGetsOurFirst(String accept) {
    // When, Then
    assertEquals(JSON, Accepted.best(List.of(accept), OFFERS));
    assertEquals(CSV, Accepted.best(List.of(accept), List.of(CSV, JSON)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv, application/json;q=0.5 | text/csv application/json",
        "application/json;q=0.5, text/csv;q=0.6 | text/csv application/json",
        "text/csv;q=0, */* | application/json",
        "*/* | application/json text/csv",
        "text/csv;q=0 | ''",
        "image/png | ''"
      })
  void whatTheClientAcceptsComesInItsOrder(String accept, String liked) {
    // When, Then
    assertEquals(liked, Accepted.liked(List.of(accept), OFFERS).collect(Collectors.joining(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "gzip, true",
    "'br, GZIP;q=0.5', true",
    "x-gzip, true",
    "*, true",
    "'*;q=0, gzip', true",
    "'gzip;q=0, *', false",
    "'*, gzip;q=0', false",
    "'gzip ; q=0.000', false",
    "'*;q=0.0', false",
    "'br, deflate', false",
    "identity, false",
    "'', false"
  })
  void clientsSayWhetherTheyReadCompressedAnswers(String codings, boolean expected) {
    assertEquals(expected, Accepted.includesGzip(List.of(codings)));
  }

  @Test
  void severalLinesAreOneList() {
    // When, Then
    assertEquals(CSV, Accepted.best(List.of("application/json;q=0.5", "text/csv"), OFFERS));
    assertEquals(JSON, Accepted.best(List.of(), OFFERS));
  }

  @Test
  void noHeaderIsTooLong() {
    // Given
    String parameter = "a=\"" + "x\\\"".repeat(50_000) + "\"";

    // When
    String best = Accepted.best(List.of("text/csv;" + parameter + ", ".repeat(50_000)), OFFERS);

    // Then
    assertEquals(CSV, best);
  }
}
