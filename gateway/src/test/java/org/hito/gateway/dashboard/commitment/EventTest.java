package org.hito.gateway.dashboard.commitment;

import static org.hito.gateway.dashboard.promise.Commitments.thing;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.List;
import org.hito.gateway.dashboard.Things;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;
import org.hito.kit.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {

  private static Event event(String type, String change) {
    Thing fact =
        thing(
            "{'type':'%s','at':'2022-10-04T00:00:00Z','state':{'meeting':'hled-1'},'change':{%s}}"
                .formatted(type, change));
    return new Event(fact, "2022-10", Labels.none(fact.words()));
  }

  @Test
  void aMoveHasTheGivenDateAndItsPrecision() {
    assertEquals("2022-04", event("started", "'on':'2022-04','by':'2022-04'").on());
    assertEquals("2022-10-04", event("overdue", "'dueOn':'2022-10-03'").on());
  }

  @Test
  void whatHappenedAtAMomentHappenedOnThatDayInTheZoneOfTheInstallation() {
    // Given
    var words = new Words(Language.ES, ZoneId.of("America/Panama"));
    var corrected = Things.of("{'type':'corrected','at':'2022-10-04T03:30:00Z'}", words);
    var overdue = Things.of("{'type':'overdue','at':'2022-10-04T00:00:00Z'}", words);

    // Then
    assertEquals("2022-10-03", new Event(corrected, "", Labels.none(words)).on());
    assertEquals("2022-10-04", new Event(overdue, "", Labels.none(words)).on());
  }

  @ParameterizedTest
  @ValueSource(strings = {"note", "reason"})
  void whatSomebodyWroteIsReadInTheLanguageOfThePage(String member) {
    // Given
    Thing fact =
        Things.of(
            "{'change':{'%1$s':'Signed','%1$sText':{'en':'Signed','es':'Firmado'}}}"
                .formatted(member),
            Things.SPANISH);

    // Then
    assertEquals("Firmado", new Event(fact, "", Labels.none(fact.words())).note());
  }

  @Test
  void whatWasRecordedSaysWhereAndHowFirm() {
    // When
    Event event = event("recorded", "'status':'PROPOSED'");

    // Then
    assertEquals("2022-10", event.on());
    assertEquals("Proposed", event.what());
    assertEquals("hled-1", event.meeting());
  }

  @Test
  void aReportSaysHowMuchIsDone() {
    assertEquals("Report: 60% done", event("progress-reported", "'progress':60").what());
    assertEquals("Report", event("progress-reported", "'note':'Text agreed'").what());
  }

  @Test
  void aRenegotiationSaysBothDatesBothOwnersAndWhy() {
    // When
    Event event =
        event(
            "renegotiated",
            "'from':'2022-09-30','to':'2022-12','owner':{'from':'utp','to':'idb'},'reason':'Late'");

    // Then
    assertEquals(
        List.of("Due date: 30 Sep 2022 → December 2022", "Owner: utp → idb"), event.changes());
    assertEquals("Late", event.note());
  }

  @Test
  void aCorrectionSaysWhatItChanged() {
    // When
    Event event =
        event("corrected", "'originalDueOn':{'to':'2022-09'},'reason':'Minutes','new':{'to':1}");

    // Then
    assertEquals(List.of("Due date as first agreed: – → September 2022", "new"), event.changes());
  }

  @Test
  void aMoveBetweenStatusesIsNoChangeOfARecord() {
    assertEquals(List.of(), event("started", "'from':'AGREED','to':'IN_PROGRESS'").changes());
  }
}
