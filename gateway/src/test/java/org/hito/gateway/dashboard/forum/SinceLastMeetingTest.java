package org.hito.gateway.dashboard.forum;

import static org.hito.gateway.dashboard.promise.Commitments.open;
import static org.hito.gateway.dashboard.promise.Commitments.settled;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.hito.gateway.dashboard.promise.Commitments;
import org.hito.gateway.dashboard.promise.Promise;
import org.junit.jupiter.api.Test;

/** Promises of 19 February, seen on 27 November, with a meeting on 20 August in between. */
class SinceLastMeetingTest {

  private static final LocalDate MEETING = LocalDate.parse("2026-08-20");

  private static SinceLastMeeting since(Promise promise) {
    return SinceLastMeeting.of(promise, MEETING);
  }

  private static Promise madeOn(String day) {
    return new Promise(
        Commitments.thing("{'status':'AGREED','open':true}"), day, Commitments.TODAY);
  }

  @Test
  void whatWasKeptSinceIsKept() {
    assertEquals(SinceLastMeeting.KEPT, since(settled("DELIVERED", ",'closedOn':'2026-08-21'")));
    assertEquals(SinceLastMeeting.KEPT, since(settled("VERIFIED", ",'closedOn':'2026-08'")));
  }

  @Test
  void whatWasSettledBeforeIsPast() {
    assertEquals(SinceLastMeeting.PAST, since(settled("DELIVERED", ",'closedOn':'2026-08-20'")));
    assertEquals(SinceLastMeeting.PAST, since(settled("DROPPED", ",'closedOn':'2026-01-31'")));
  }

  @Test
  void whatIsOverdueOrWasPutOffOrDroppedSinceSlipped() {
    assertEquals(SinceLastMeeting.SLIPPED, since(open("IN_PROGRESS", ",'dueOn':'2026-11-26'")));
    assertEquals(SinceLastMeeting.SLIPPED, since(settled("DROPPED", ",'closedOn':'2026-09-01'")));
    assertEquals(
        SinceLastMeeting.SLIPPED,
        since(
            open(
                "IN_PROGRESS",
                ",'dueOn':'2027-11-26','slips':[{'on':'2026-10-01','to':'2027-11-26'}]")));
  }

  @Test
  void whatWasPutOffBeforeOrGivenToAnotherOwnerDidNotSlip() {
    assertEquals(
        SinceLastMeeting.SILENT,
        since(
            open(
                "AGREED",
                ",'dueOn':'2027-11-26','slips':[{'on':'2026-08-01','to':'2027-11-26'}]")));
    assertEquals(
        SinceLastMeeting.ON_ITS_WAY,
        since(open("AGREED", ",'slips':[{'on':'2026-10-01','owner':{'to':'utp'}}]")));
  }

  @Test
  void whatIsOlderAndWasNotHeardOfSinceIsSilent() {
    assertEquals(
        SinceLastMeeting.SILENT, since(open("IN_PROGRESS", ",'updates':[{'on':'2026-08-20'}]")));
    assertEquals(
        SinceLastMeeting.ON_ITS_WAY,
        since(open("IN_PROGRESS", ",'updates':[{'on':'2026-08-21'}]")));
  }

  @Test
  void whatWasMadeAtTheMeetingOrSinceIsNew() {
    assertEquals(SinceLastMeeting.NEW, since(madeOn("2026-08-20")));
    assertEquals(SinceLastMeeting.NEW, since(madeOn("2026-11")));
    assertEquals(SinceLastMeeting.SILENT, since(madeOn("2026-08-19")));
  }
}
