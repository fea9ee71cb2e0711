package org.hito.gateway.dashboard.forum;

import static org.hito.gateway.dashboard.promise.Commitments.TODAY;
import static org.hito.gateway.dashboard.promise.Commitments.thing;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.promise.Promise;
import org.junit.jupiter.api.Test;

class BriefingModelTest {

  private static final Thing FORUM = thing("{'code':'hled'}");
  private static final Thing LAST = thing("{'code':'hled-2','from':'2026-08-20'}");

  private static Promise promise(String owner, String members) {
    return new Promise(
        thing("{'status':'AGREED','open':true,'owner':'" + owner + "'" + members + "}"),
        "2026-02-19",
        TODAY);
  }

  private static BriefingModel briefing(Thing last, List<Promise> promises) {
    return BriefingModel.of(
        FORUM, last, FORUM.part("none"), promises, false, Labels.none(FORUM.words()), TODAY);
  }

  @Test
  void whoHasMostToExplainComesFirstWithTheMostUrgentOnTop() {
    // Given
    List<Promise> promises =
        List.of(promise("utp", ""), promise("idb", ""), promise("idb", ",'dueOn':'2026-09-17'"));

    // When
    List<Delegation> delegations = briefing(LAST, promises).delegations();

    // Then
    assertEquals(List.of("idb", "utp"), delegations.stream().map(Delegation::code).toList());
    assertEquals(
        List.of(SinceLastMeeting.SLIPPED, SinceLastMeeting.SILENT),
        delegations.get(0).points().stream().map(Point::since).toList());
  }

  @Test
  void itFitsOnPaperAndSaysWhatIsLeftOut() {
    // Given
    List<Promise> promises = new ArrayList<>();
    IntStream.range(0, 300).forEach(one -> promises.add(promise("agency-" + one % 30, "")));

    // When
    BriefingModel briefing = briefing(LAST, promises);

    // Then
    int shown = briefing.delegations().stream().mapToInt(one -> one.shown().size()).sum();
    int hidden = briefing.delegations().stream().mapToInt(Delegation::leftOut).sum();
    assertEquals(40, shown);
    assertEquals(300, shown + hidden + briefing.leftOut());
  }

  @Test
  void tenOrganisationsFitHoweverLittleTheyHaveToExplain() {
    // Given
    List<Promise> promises =
        IntStream.range(0, 11).mapToObj(one -> promise("agency-" + one, "")).toList();

    // When
    BriefingModel briefing = briefing(LAST, promises);

    // Then
    assertEquals(10, briefing.delegations().size());
    assertEquals(1, briefing.leftOut());
  }

  @Test
  void beforeTheFirstMeetingEveryOpenPromiseIsNew() {
    // When
    BriefingModel briefing = briefing(FORUM.part("none"), List.of(promise("utp", "")));

    // Then
    assertEquals(1, briefing.count("NEW"));
  }

  @Test
  void aSentenceSaysWhatBecameOfThem() {
    assertEquals(
        "Since the last meeting (20 Aug 2026): 0 slipped, 1 silent, 0 kept, 0 new.",
        briefing(LAST, List.of(promise("utp", ""))).verdict());
  }
}
