package org.hito.meeting.meeting.messaging;

import static org.hito.meeting.meeting.domain.MeetingStatus.CANCELLED;
import static org.hito.meeting.meeting.domain.MeetingStatus.CLOSED;
import static org.hito.meeting.meeting.domain.MeetingStatus.HELD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.kit.domain.Wording;
import org.hito.kit.store.Snapshot;
import org.hito.meeting.SampleTrail;
import org.hito.meeting.forum.domain.Forum;
import org.hito.meeting.meeting.domain.AgendaItem;
import org.hito.meeting.meeting.domain.Countries;
import org.hito.meeting.meeting.domain.Meeting;
import org.hito.meeting.meeting.domain.MeetingDraft;
import org.hito.meeting.meeting.domain.MeetingFact;
import org.hito.meeting.meeting.domain.MeetingStatus;
import org.hito.meeting.meeting.domain.MoveMeeting;
import org.hito.meeting.meeting.domain.Participant;
import org.hito.meeting.meeting.domain.Records;
import org.hito.meeting.meeting.domain.ReviseMeeting;
import org.hito.meeting.meeting.domain.ScheduleMeeting;
import org.junit.jupiter.api.Test;

/** One meeting, held and cancelled. */
class MeetingContractTest {

  private static final Forum HLED =
      new Forum(
          "hled",
          new LocalisedText("HLED", null),
          List.of(),
          List.of("economia-mx"),
          null,
          null,
          null);
  private static final Actor JANE =
      new Actor("jane@economia.mx", "economia-mx", Set.of(Actor.AGENCY_EDITOR));

  private final SampleTrail<Meeting, MeetingFact> trail =
      new SampleTrail<>("meeting", MeetingContract::body);

  private static MeetingDraft draft(String place, List<String> initiatives) {
    return new MeetingDraft(
        "hled",
        2,
        new LocalisedText("Review meeting", "Reunión de revisión"),
        List.of(),
        "economia-mx",
        place,
        null,
        PartialDate.parse("2022-04"),
        PartialDate.parse("2022-04"),
        null,
        List.of(
            new Participant("conalep", null, "guest", null),
            new Participant(null, "A visiting scientist", "speaker", null)),
        Countries.of(List.of("MX", "US")),
        List.of(new AgendaItem(new LocalisedText("Key achievements", "Logros principales"), 1)),
        null,
        initiatives,
        new Source("004_c39a39c2f2b6a89e.txt", "the High Level Economic Dialogue (HLED)", null));
  }

  private void move(MeetingStatus to, String on, String day, String reason) {
    MoveMeeting command = new MoveMeeting(to, PartialDate.parse(on), Wording.of(reason));
    trail.take(day, command.decide(trail.state(), HLED, LocalDate.parse(day), JANE));
  }

  @Test
  void everyFactIsWhatItsGoldenSampleSays() {
    // Given
    ScheduleMeeting schedule =
        new ScheduleMeeting("hled-2022-04", draft("Mexico City", List.of()), null);

    // When
    trail.take("2022-03-01", schedule.decide(HLED, LocalDate.parse("2022-03-01"), JANE));
    trail.take(
        "2022-03-02",
        new ReviseMeeting(draft("Monterrey", List.of()))
            .decide(trail.state(), HLED, Records.NONE, LocalDate.parse("2022-03-02"), JANE));
    Snapshot<Meeting> planned = trail.mark();
    move(HELD, "2022-04", "2022-05-02", null);
    move(CLOSED, "2022-05-31", "2022-06-01", "Minutes agreed");
    trail.returnTo(planned);
    move(CANCELLED, "2022-03-20", "2022-03-21", "Moved to another year");

    // Then
    assertEquals(List.of("scheduled", "revised", "held", "closed", "cancelled"), trail.types());
    trail.assertEqualToSamples();
  }

  @Test
  void theFactNamesTheInitiativesAMeetingServes() {
    // Given
    ScheduleMeeting schedule =
        new ScheduleMeeting("hled-2022-04", draft("Mexico City", List.of()), null);
    trail.take("2022-03-01", schedule.decide(HLED, LocalDate.parse("2022-03-01"), JANE));
    ReviseMeeting serving = new ReviseMeeting(draft("Mexico City", List.of("mx-us-workforce")));

    // When
    trail.take(
        "2022-03-02",
        serving.decide(trail.state(), HLED, Records.NONE, LocalDate.parse("2022-03-02"), JANE));

    // Then
    trail.assertLastEqualToSample("serving");
  }

  @Test
  void textsInTwoLanguagesTravelInBoth() {
    // Given
    MeetingDraft plain = draft("Mexico City", List.of());
    MeetingDraft localised =
        new MeetingDraft(
            plain.forum(),
            plain.ordinal(),
            plain.title(),
            plain.aliases(),
            plain.host(),
            plain.place(),
            new LocalisedText("Mexico City", "Ciudad de México"),
            plain.from(),
            plain.to(),
            null,
            List.of(
                new Participant("conalep", null, "guest", new LocalisedText("guest", "invitado"))),
            plain.countries(),
            plain.agenda(),
            null,
            List.of(),
            plain.source());
    trail.take(
        "2022-03-01",
        new ScheduleMeeting("hled-2022-04", localised, null)
            .decide(HLED, LocalDate.parse("2022-03-01"), JANE));
    LocalisedText reason = new LocalisedText("Moved to another year", "Se pospuso un año");

    // When
    trail.take(
        "2022-03-21",
        new MoveMeeting(CANCELLED, PartialDate.parse("2022-03-20"), Wording.of(reason))
            .decide(trail.state(), HLED, LocalDate.parse("2022-03-21"), JANE));

    // Then
    trail.assertLastEqualToSample("localised");
  }

  @Test
  void aSeriesHasWordsInsteadOfADay() {
    // Given
    MeetingDraft dated = draft("Mexico City", List.of());
    MeetingDraft series =
        new MeetingDraft(
            dated.forum(),
            dated.ordinal(),
            dated.title(),
            dated.aliases(),
            dated.host(),
            dated.place(),
            null,
            null,
            null,
            new LocalisedText(
                "Technical meetings since September 2021",
                "Reuniones técnicas desde septiembre de 2021"),
            dated.participants(),
            dated.countries(),
            dated.agenda(),
            null,
            List.of(),
            dated.source());

    // When
    trail.take(
        "2022-03-01",
        new ScheduleMeeting("hled-2022-04", series, HELD)
            .decide(HLED, LocalDate.parse("2022-03-01"), JANE));

    // Then
    trail.assertLastEqualToSample("series");
  }
}
