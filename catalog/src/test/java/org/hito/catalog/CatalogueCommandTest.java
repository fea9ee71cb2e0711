package org.hito.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogueCommandTest extends CommandTesting {

  private static final String NOT_KNOWN_YET =
      """
      {"code": "invalid-request", "errors": [
        {"pointer": "/owner", "code": "unknown-reference", "message": "There is no organisation"}]}
      """;
  private static final String FILE =
      """
      organisations:
        - {code: idb, name: {en: Bank, es: Banco}, kind: multilateral}
      forums:
        - {code: hled, name: {en: Dialogue, es: Diálogo}, convenors: [idb]}
      meetings:
        - code: hled-2022-04
          forum: hled
          title: {en: Review, es: Revisión}
          from: 2022-04
          moves: [{to: HELD, on: 2022-04}]
      commitments:
        - code: mou
          meeting: hled-2022-04
          title: {en: A memorandum, es: Un memorando}
          kind: mou
          owner: idb
          status: AGREED
          moves:
            - {to: IN_PROGRESS, on: 2022-04}
            - {to: DELIVERED, on: 2022-05}
      """;

  private Path file;

  @BeforeEach
  void writeFile() throws IOException {
    file = write(FILE);
  }

  @Test
  void aFirstLoadDeclaresAndMovesInOrder() {
    // Given
    Map<String, String> environment = LET_IN;

    // When
    int exit = run(environment);

    // Then
    assertEquals(0, exit, this::said);
    assertEquals(
        List.of(
            "PUT /organisations/idb",
            "PUT /forums/hled",
            "PUT /meetings/hled-2022-04",
            "POST /meetings/hled-2022-04/moves",
            "PUT /commitments/mou",
            "POST /commitments/mou/moves",
            "POST /commitments/mou/moves"),
        platform.writes());
    assertSaid("all                   4        0          0        0");
  }

  @Test
  void aSecondLoadChangesNothing() {
    // Given
    run(LET_IN);
    forget();

    // When
    int exit = run(LET_IN);

    // Then
    assertEquals(0, exit, this::said);
    assertTrue(platform.writes().stream().allMatch(write -> write.startsWith("PUT")));
    assertSaid("all                   0        0          4        0");
  }

  @Test
  void anEditedItemIsDeclaredOverItsCurrentVersion() throws Exception {
    // Given
    run(LET_IN);
    write(FILE.replace("A memorandum", "The memorandum"));
    forget();

    // When
    int exit = run(LET_IN);

    // Then
    assertEquals(0, exit, this::said);
    assertSaid("all                   0        1          3        0");
  }

  @Test
  void aMoveAddedToTheFileIsMadeOnce() throws Exception {
    // Given
    write(FILE.replace("      - {to: DELIVERED, on: 2022-05}\n", ""));
    run(LET_IN);
    write(FILE);
    forget();

    // When
    int exit = run(LET_IN);

    // Then
    assertEquals(0, exit, this::said);
    assertEquals(1, platform.writes().stream().filter(w -> w.startsWith("POST")).count());
    assertSaid("commitments           0        1          0        0");
  }

  @Test
  void whatPeopleMovedSinceIsLeftAloneAndListed() {
    // Given
    run(LET_IN);
    platform.happened("/commitments/mou", "reopened");
    forget();

    // When
    int exit = run(LET_IN);

    // Then
    assertEquals(0, exit, this::said);
    assertTrue(platform.writes().stream().noneMatch(write -> write.startsWith("POST")));
    assertSaid(file + ":18: commitment mou has moved further in the platform");
  }

  @Test
  void anItemRemovedFromAFileIsListedAndStaysInThePlatform() throws Exception {
    // Given
    String sourced = "source: {document: minutes.pdf, locator: here}";
    String all =
        FILE.replace("multilateral}", "multilateral, " + sourced + "}")
            .replace("    status: AGREED", "    " + sourced + "\n    status: AGREED");
    write(all);
    run(LET_IN);
    forget();
    write(all.substring(0, all.indexOf("commitments:")));

    // When
    int exit = run(LET_IN);

    // Then
    assertEquals(0, exit, this::said);
    assertTrue(platform.writes().stream().allMatch(write -> write.startsWith("PUT")));
    assertSaid("and kept:\n  commitment mou, of minutes.pdf\n");
    assertTrue(!said().contains("organisation idb"), this::said);
  }

  @Test
  void aReferenceNotKnownYetIsWaitedFor() {
    // Given
    platform.answerOnce("/commitments/mou", 422, NOT_KNOWN_YET);
    platform.answerOnce("/commitments/mou", 422, NOT_KNOWN_YET);

    // When
    int exit = run(LET_IN);

    // Then
    assertEquals(0, exit, this::said);
    assertSaid("waiting for 1");
    assertSaid("commitments           1        0          0        0");
  }

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
  void aDryRunWritesNothingAndReportsWhatALoadWouldDo() {
    // Given
    Map<String, String> nobody = Map.of();

    // When
    int exit = run(nobody, "--dry-run");

    // Then
    assertEquals(0, exit, this::said);
    assertEquals(List.of(), platform.writes());
    assertSaid("all                   4        0          0        0");
  }

  @Test
  void aDryRunAfterALoadForeseesNoChange() {
    // Given
    run(LET_IN);
    forget();

    // When
    int exit = run(Map.of(), "--dry-run");

    // Then
    assertEquals(0, exit, this::said);
    assertSaid("all                   0        0          4        0");
  }

  @Test
  void aClientGetsItsTokenFromTheIssuer() {
    // Given
    Map<String, String> client = client("admin", "s&cret");

    // When
    int exit = run(client);

    // Then
    assertEquals(0, exit, this::said);
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

  private Map<String, String> client(String id, String secret) {
    return Map.of(
        "HITO_CLIENT_ID", id,
        "HITO_CLIENT_SECRET", secret,
        "HITO_TOKEN_URL", platform.url() + "/token");
  }
}
