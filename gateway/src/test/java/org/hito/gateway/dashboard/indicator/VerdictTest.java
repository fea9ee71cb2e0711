package org.hito.gateway.dashboard.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hito.gateway.dashboard.Things;
import org.junit.jupiter.api.Test;

/** The sentence that says where an indicator is. */
class VerdictTest {

  private static final String INDICATOR =
      """
      {'unit':'days','direction':'%s','progress':{
         'value':63,'target':{'value':30,'on':'2027-06-30'},'expected':43.3,'status':'OFF_TRACK'}}
      """;

  @Test
  void withFiguresOfCategoriesOnlyItMissesThatOfTheWhole() {
    String categories = "{'dimensions':[{'code':'country'}],'progress':{'status':'NO_DATA'}}";
    assertEquals("There is no figure of the whole yet.", Verdict.of(Things.of(categories)));
    assertEquals(
        "Aún no hay ninguna cifra del conjunto.",
        Verdict.of(Things.of(categories, Things.SPANISH)));
    assertEquals(
        "There is no figure yet.", Verdict.of(Things.of("{'progress':{'status':'NO_DATA'}}")));
  }

  @Test
  void itSaysHowMuchOfTheTargetIsReached() {
    assertEquals(
        "63 of 30 days by 30 Jun 2027. 43.3 would be expected by now.",
        Verdict.of(Things.of(INDICATOR.formatted("INCREASE"))));
  }

  @Test
  void aTargetThatIsNearlyReachedDoesNotLookReached() {
    assertEquals(
        "2,999.6 of 3,000 trees by 2027.",
        Verdict.of(
            Things.of(
                "{'unit':'trees','direction':'INCREASE','progress':{'value':2999.6,"
                    + "'target':{'value':3000,'on':'2027'},'status':'ON_TRACK'}}")));
  }

  @Test
  void whereLessIsBetterTheTargetIsALimit() {
    String less = INDICATOR.formatted("DECREASE");
    assertEquals(
        "63 days. The target is 30 or less by 30 Jun 2027. 43.3 would be expected by now.",
        Verdict.of(Things.of(less)));
    assertEquals(
        "63 days. La meta es 30 o menos; plazo: 30 jun 2027. A esta fecha se esperaría 43.3.",
        Verdict.of(Things.of(less, Things.SPANISH)));
  }
}
