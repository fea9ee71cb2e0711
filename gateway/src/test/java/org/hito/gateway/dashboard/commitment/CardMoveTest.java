package org.hito.gateway.dashboard.commitment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.hito.gateway.dashboard.Things;
import org.hito.gateway.dashboard.promise.Promise;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One press moves a card only where that does no harm. */
class CardMoveTest {

  @ParameterizedTest
  @CsvSource({
    "AGREED, IN_PROGRESS, '', Start, true",
    "BLOCKED, IN_PROGRESS, '', Resume, true",
    "IN_PROGRESS, DELIVERED, '', Delivered, true",
    "IN_PROGRESS, DROPPED, '', Drop, false",
    "DELIVERED, IN_PROGRESS, '', Reopen, false",
    "DELIVERED, VERIFIED, '', Verify, false",
    "DELIVERED, VERIFIED, '{}', Verify, true"
  })
  void aMoveThatGivesUpTakesBackOrNeedsEvidenceLeadsToTheForm(
      String from, String to, String evidence, String word, boolean isQuick) {
    // Given
    var promise =
        new Promise(
            Things.of("{'status':'%s','evidence':[%s]}".formatted(from, evidence)),
            "2026",
            LocalDate.of(2026, 11, 27));
    // When
    CardMove move = CardMove.of(to, promise, Things.ENGLISH);
    // Then
    assertEquals(new CardMove(to, word, isQuick), move);
  }
}
