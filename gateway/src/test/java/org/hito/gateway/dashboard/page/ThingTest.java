package org.hito.gateway.dashboard.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hito.gateway.dashboard.Things;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThingTest {

  private static final String INDICATOR =
      """
      {'progress':{'value':1234.5,'range':{'from':1234.5,'to':2000},
                   'achievement':0.12,'achievementRange':{'from':0.12,'to':0.3},
                   'target':{'value':5000}},
       'pipelineSum':7,'pipelineSumRange':{'from':7,'to':9}}
      """;

  @Test
  void aFigureThatIsARangeIsReadWithBothEnds() {
    // Given
    Thing english = Things.of(INDICATOR);
    Thing spanish = Things.of(INDICATOR, Things.SPANISH);

    // When, Then
    assertEquals("1,235–2,000", english.figure("progress.value"));
    assertEquals("1,234.5–2,000", english.exactFigure("progress.value"));
    assertEquals("12%–30%", english.share("progress.achievement"));
    assertEquals("7–9", english.figure("pipelineSum"));
    assertEquals("1,235–2,000", spanish.figure("progress.value"));
  }

  @ParameterizedTest
  @CsvSource({
    "APPROVED, true",
    "IN_PROGRESS, true",
    "ON_HOLD, true",
    "COMPLETED, false",
    "CANCELLED, false"
  })
  void anInitiativeThatIsOverHasNoHealth(String status, boolean has) {
    // When
    Thing initiative = Things.of("{'status':'%s','health':{'status':'GREEN'}}".formatted(status));
    // Then
    assertEquals(has, initiative.hasHealth());
  }

  @Test
  void theAuthorOfAChangeIsAnAgencyAndNoAccount() {
    // Given
    Thing own = Things.of("{'actor':'ana.perez','agency':'senacyt'}");
    Thing other = Things.of("{'actor':'ana.perez'}");
    Thing administrators = Things.of("{'actor':'admin','agency':'hito'}");

    // When, Then
    assertEquals("senacyt", own.author());
    assertEquals("Hito", other.author());
    assertEquals("Hito", administrators.author());
  }

  @Test
  void aNumberIsReadAsOne() {
    // Given
    Thing indicator = Things.of(INDICATOR);

    // When, Then
    assertEquals("5,000", indicator.figure("progress.target.value"));
    assertEquals("", indicator.figure("baseline.value"));
  }
}
