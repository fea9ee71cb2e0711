package org.hito.gateway.dashboard.forum;

import static org.hito.gateway.dashboard.promise.Commitments.thing;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.hito.gateway.dashboard.page.Thing;
import org.junit.jupiter.api.Test;

class SittingTest {

  private static final List<Thing> MEETINGS =
      List.of(
          thing("{'code':'undated','status':'PLANNED'}"),
          thing("{'code':'later','status':'PLANNED','from':'2027-05'}"),
          thing("{'code':'next','status':'PLANNED','from':'2027-02'}"),
          thing("{'code':'cancelled','status':'CANCELLED','from':'2026-10-01'}"),
          thing("{'code':'last','status':'CLOSED','from':'2026-08-20'}"),
          thing("{'code':'series','status':'HELD'}"),
          thing("{'code':'first','status':'HELD','from':'2024-11-14'}"));

  @Test
  void theLastMeetingIsTheLatestThatWasHeld() {
    assertEquals(Optional.of("last"), Sitting.last(MEETINGS).map(Thing::code));
  }

  @Test
  void theNextMeetingIsTheFirstThatIsPlanned() {
    assertEquals(Optional.of("next"), Sitting.next(MEETINGS).map(Thing::code));
    assertEquals(Optional.of("undated"), Sitting.next(MEETINGS.subList(0, 1)).map(Thing::code));
  }
}
