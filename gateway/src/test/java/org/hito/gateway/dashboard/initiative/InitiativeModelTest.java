package org.hito.gateway.dashboard.initiative;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.hito.gateway.dashboard.Things;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitiativeModelTest {

  private static final Thing NOTHING = Things.of("{}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "5,200,000 allocated · 4,100,000 spent | {'allocated':5200000,'spent':4100000}",
        "4,100,000 spent | {'spent':4100000}",
        "~~ | {'amount':6000000}"
      })
  void ofMoneyItSaysWhatIsKnown(String said, String funding) {
    // Given
    var page =
        new InitiativeModel(
            NOTHING,
            NOTHING,
            NOTHING,
            NOTHING,
            NOTHING,
            List.of(),
            Labels.none(Things.ENGLISH),
            LocalDate.EPOCH);

    // Then
    assertEquals(said, page.paid(Things.of(funding)));
  }
}
