package org.hito.gateway.dashboard.initiative;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.hito.gateway.dashboard.Things;
import org.junit.jupiter.api.Test;

/** Milestones on the line of time. */
class MilestoneTest {

  @Test
  void theyAreInTheOrderOfTimeAndSayWhetherTheyWereReached() {
    // Given
    var initiative =
        Things.of(
            "{'milestones':[{'code':'undated'},{'code':'ahead','dueOn':'2026'},"
                + "{'code':'missed','dueOn':'2026-10'},"
                + "{'code':'reached','dueOn':'2025-01-01','reachedOn':'2026-01-01'}]}");

    // When
    List<Milestone> milestones =
        Milestone.of(initiative.parts("milestones"), LocalDate.parse("2026-11-27"));

    // Then
    assertEquals(
        List.of("reached REACHED", "ahead AHEAD", "missed OVERDUE", "undated AHEAD"),
        milestones.stream().map(one -> one.thing().code() + " " + one.state()).toList());
  }
}
