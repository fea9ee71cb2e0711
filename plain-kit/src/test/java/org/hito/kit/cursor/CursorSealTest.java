package org.hito.kit.cursor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import java.util.Optional;
import org.hito.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorSealTest {

  private static final Cursor CURSOR = new Cursor("2022-04-30", "hled-2022-wörk");

  private final CursorSeal seal = new CursorSeal(Optional.of("one secret for all replicas"));

  @Test
  void aSealedCursorOpensForItsListOnAnyReplica() {
    // Given
    String sealed = seal.seal(CURSOR, "commitments");

    // When
    Cursor opened =
        new CursorSeal(Optional.of("one secret for all replicas")).open(sealed, "commitments");

    // Then
    assertEquals(CURSOR, opened);
  }

  @Test
  void itOpensForNoOtherList() {
    // Given
    String sealed = seal.seal(CURSOR, "commitments{status=AGREED}");

    // When
    int status = refusal(sealed, "commitments{status=DROPPED}");

    // Then
    assertEquals(400, status);
  }

  @Test
  void noBitOfItCanBeChanged() {
    // Given
    byte[] sealed = Base64.getUrlDecoder().decode(seal.seal(CURSOR, "list"));

    for (int bit = 0; bit < sealed.length * 8; bit++) {
      // When
      byte[] altered = sealed.clone();
      altered[bit / 8] ^= (byte) (1 << bit % 8);

      // Then
      assertEquals(400, refusal(Base64.getUrlEncoder().encodeToString(altered), "list"));
    }
  }

  @Test
  void withoutASecretEachProcessHasItsOwnKey() {
    // Given
    String sealed = new CursorSeal(Optional.empty()).seal(CURSOR, "list");

    // When
    CursorSeal other = new CursorSeal(Optional.empty());

    // Then
    assertThrows(ProblemException.class, () -> other.open(sealed, "list"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "AAAA", "not base64!", "AAAAAAAAAAAAAAAAAAAAAA"})
  void aForeignCursorIsRefused(String text) {
    // When
    int status = refusal(text, "list");

    // Then
    assertEquals(400, status);
  }

  private int refusal(String sealed, String fingerprint) {
    return assertThrows(ProblemException.class, () -> seal.open(sealed, fingerprint))
        .problem()
        .status();
  }
}
