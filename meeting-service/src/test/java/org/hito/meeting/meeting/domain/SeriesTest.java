package org.hito.meeting.meeting.domain;

import static org.hito.meeting.meeting.domain.Given.CONVENOR;
import static org.hito.meeting.meeting.domain.Given.SIEN;
import static org.hito.meeting.meeting.domain.Given.TODAY;
import static org.hito.meeting.meeting.domain.Given.accepted;
import static org.hito.meeting.meeting.domain.Given.rejection;
import static org.hito.meeting.meeting.domain.MeetingStatus.HELD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Violation;
import org.junit.jupiter.api.Test;

/** Series of meetings without a day. */
class SeriesTest {

  private static final LocalisedText WORDS = new LocalisedText("Since September 2021", null);

  private static MeetingDraft draft(String from, String to, LocalisedText series) {
    return new MeetingDraft(
        "sien",
        null,
        new LocalisedText("Technical meetings", null),
        List.of(),
        null,
        null,
        null,
        from == null ? null : PartialDate.parse(from),
        to == null ? null : PartialDate.parse(to),
        series,
        List.of(),
        null,
        List.of(),
        null,
        List.of(),
        null);
  }

  private static List<Violation> violations(MeetingDraft draft) {
    return rejection(new ScheduleMeeting("technical", draft, HELD).decide(SIEN, TODAY, CONVENOR))
        .violations();
  }

  private static Meeting series() {
    return accepted(
            new ScheduleMeeting("technical", draft(null, null, WORDS), null)
                .decide(SIEN, TODAY, CONVENOR))
        .state();
  }

  @Test
  void wordsStandForTheDay() {
    // Given
    ScheduleMeeting held = new ScheduleMeeting("technical", draft(null, null, WORDS), HELD);

    // When
    Meeting series = accepted(held.decide(SIEN, TODAY, CONVENOR)).state();

    // Then
    assertEquals(HELD, series.status());
    assertTrue(series.mayBeOn(PartialDate.parse("1999")));
  }

  @Test
  void withoutWordsADayIsNeededAndALastDayNeedsAFirst() {
    // Given
    MeetingDraft neither = draft(null, null, null);

    // When
    List<Violation> violations = violations(neither);

    // Then
    assertEquals(List.of(Violation.of("/from", "from-or-series")), violations);
    assertEquals(
        List.of(Violation.of("/from", "required")), violations(draft(null, "2024", WORDS)));
  }

  @Test
  void aPlannedSeriesMayBeHeldOnAnyDayThatHasCome() {
    // Given
    MoveMeeting held = Given.move(HELD, "2021-09");

    // When
    var decision = held.decide(series(), SIEN, TODAY, CONVENOR);

    // Then
    assertEquals(HELD, accepted(decision).state().status());
    assertEquals(
        "date-in-future",
        rejection(Given.move(HELD, "2027").decide(series(), SIEN, TODAY, CONVENOR))
            .violations()
            .get(0)
            .code());
  }

  @Test
  void aSeriesThatGetsADayMustNotLeaveOutWhatWasPromisedThere() {
    // Given
    Promise promise =
        new Promise("mou", TODAY, PartialDate.parse("2022-01"), List.of(PartialDate.parse("2022")));
    ReviseMeeting dated = new ReviseMeeting(draft("2023", null, WORDS));

    // When
    var decision =
        dated.decide(series(), SIEN, new Records(List.of(promise), List.of()), TODAY, CONVENOR);

    // Then
    assertEquals(
        List.of("begins-after-commitment"),
        rejection(decision).violations().stream().map(Violation::code).toList());
    assertEquals(
        Optional.of("2022"),
        Optional.of(
            accepted(
                    new ReviseMeeting(draft("2022", null, null))
                        .decide(
                            series(),
                            SIEN,
                            new Records(List.of(promise), List.of()),
                            TODAY,
                            CONVENOR))
                .state()
                .from()
                .text()));
  }
}
