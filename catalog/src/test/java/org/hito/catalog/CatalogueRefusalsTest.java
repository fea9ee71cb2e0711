package org.hito.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueRefusalsTest extends FileTesting {

  @Test
  void aRefusedItemIsNamedWithItsLineAndStopsNoOther() {
    // Given
    platform.answerOnce(
        "/meetings/hled-2022-04",
        422,
        """
        {"code": "invalid-request", "errors": [
          {"pointer": "/title/en", "code": "blank", "message": "Must not be blank"}]}
        """);

    // When
    int exit = run(LET_IN);

    // Then
    assertEquals(1, exit, this::said);
    assertSaid(file + ":8: meeting hled-2022-04 /title/en: blank Must not be blank");
    assertSaid("all                   3        0          0        1");
  }

  @Test
  void aRefusedMoveIsNamedWithItsLineAndWhatWouldBeAllowed() {
    // Given
    platform.answerOnce(
        "/commitments/mou/moves",
        409,
        """
        {"code": "illegal-move", "detail": "No such move.", "allowed": ["AGREED", "DROPPED"]}
        """);

    // When
    int exit = run(LET_IN);

    // Then
    assertEquals(1, exit, this::said);
    assertSaid(
        file + ":19: commitment mou 409 illegal-move: No such move. (allowed: AGREED, DROPPED)");
  }

  @Test
  void aClientUnknownToTheIssuerIsRefused() {
    // Given
    Map<String, String> stranger = client("stranger", "s&cret");

    // When
    int exit = run(stranger);

    // Then
    assertEquals(2, exit, this::said);
    assertSaid("no token from " + platform.url());
  }

  @Test
  void aWrongTokenEndsTheLoad() {
    // Given
    Map<String, String> wrong = Map.of("HITO_TOKEN", "wrong");

    // When
    int exit = run(wrong);

    // Then
    assertEquals(2, exit, this::said);
    assertEquals(1, platform.writes().size());
    assertSaid("does not accept the token (401)");
  }

  @Test
  void withoutATokenNothingIsSent() {
    // Given
    Map<String, String> nobody = Map.of();

    // When
    int exit = run(nobody);

    // Then
    assertEquals(2, exit, this::said);
    assertEquals(List.of(), platform.writes());
    assertSaid("set HITO_TOKEN");
  }

  @Test
  void aDeadAddressIsNamed() {
    // Given
    platform.close();

    // When
    int exit = run(LET_IN);

    // Then
    assertEquals(2, exit, this::said);
    assertSaid("cannot reach " + platform.url() + ": nothing answers there");
  }

  @Test
  void aBrokenFileIsNamedWithItsLineAndNothingIsSent() throws Exception {
    // Given
    write(FILE.replace("kind: mou", "kind: promise"));

    // When
    int exit = run(LET_IN);

    // Then
    assertEquals(2, exit, this::said);
    assertEquals(List.of(), platform.writes());
    assertSaid(file + ":15: /commitments/0/kind");
  }

  @Test
  void anUnknownOptionIsRefused() {
    // Given
    String option = "--dryrun";

    // When
    int exit = run(LET_IN, option);

    // Then
    assertEquals(2, exit, this::said);
    assertSaid("unknown option --dryrun");
  }
}
