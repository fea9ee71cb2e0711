package org.hito.gateway.dashboard.initiative;

import static org.hito.gateway.dashboard.Things.ENGLISH;
import static org.hito.gateway.dashboard.Things.SPANISH;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hito.gateway.dashboard.Things;
import org.hito.gateway.dashboard.page.Labels;
import org.junit.jupiter.api.Test;

/** Why an initiative is in trouble, as people read it. */
class CauseTest {

  private static final String LATE =
      """
      {'milestones':[{'code':'room','name':{'en':'Clean room','es':'Sala blanca'},'dueOn':'2026-09'}],
       'health':{'causes':[
         {'kind':'milestone-overdue','code':'%s','detail':{'en':'Was due on 2026-09'}},
         {'kind':'high-risk','code':'energy','detail':{'en':'Likelihood 3'}}]}}
      """;

  @Test
  void aMilestoneIsNamedWithItsDateInWords() {
    String late = LATE.formatted("room");
    assertEquals(
        new Cause("Clean room", "due September 2026"),
        Cause.of(Things.of(late), Labels.none(ENGLISH)).get(0));
    assertEquals(
        new Cause("Sala blanca", "fecha límite en septiembre de 2026"),
        Cause.of(Things.of(late, SPANISH), Labels.none(SPANISH)).get(0));
  }

  @Test
  void whatIsNoLongerThereIsNamedByItsCode() {
    List<Cause> causes = Cause.of(Things.of(LATE.formatted("gone")), Labels.none(ENGLISH));
    assertEquals(
        List.of(new Cause("gone", "Was due on 2026-09"), new Cause("energy", "Likelihood 3")),
        causes);
  }

  @Test
  void anIndicatorIsCalledAsItsStatusIs() {
    String offTrack =
        """
        {'health':{'causes':[{'kind':'indicator-off-track','code':'jobs',
         'detail':{'en':'The indicator is off track','es':'El indicador está desviado'}}]}}
        """;
    assertEquals(
        List.of(new Cause("jobs", "El indicador está rezagado")),
        Cause.of(Things.of(offTrack, SPANISH), Labels.none(SPANISH)));
  }
}
