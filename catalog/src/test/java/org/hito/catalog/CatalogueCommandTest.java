package org.hito.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CatalogueCommandTest extends FileTesting {

  private static final String NOT_KNOWN_YET =
      """
      {"code": "invalid-request", "errors": [
        {"pointer": "/owner", "code": "unknown-reference", "message": "There is no organisation"}]}
      """;

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
}
