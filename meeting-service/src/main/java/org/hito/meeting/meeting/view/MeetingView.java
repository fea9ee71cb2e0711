package org.hito.meeting.meeting.view;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;
import org.hito.kit.json.Json;
import org.hito.kit.language.Language;
import org.hito.kit.store.Snapshot;
import org.hito.kit.table.Columns;
import org.hito.meeting.meeting.domain.AgendaItem;
import org.hito.meeting.meeting.domain.Countries;
import org.hito.meeting.meeting.domain.Meeting;
import org.hito.meeting.meeting.domain.MeetingMove;
import org.hito.meeting.meeting.domain.MeetingStatus;
import org.hito.meeting.meeting.domain.Participant;

/**
 * A meeting as the API and its facts show it.
 *
 * @param version the ETag
 * @param label the title in the requested language
 * @param placeText its place in two languages; absent if it was given as a plain text
 * @param from its first day; absent for a series without a day; like {@code to} and the dates of
 *     moves it may be a month or a year
 * @param series when a series of meetings was held, in words
 * @param countries a number, or a list of ISO 3166-1 alpha-2 codes
 * @param minutes what was said and decided; final once the meeting is closed
 * @param initiatives the initiatives it serves
 * @param moves its moves, oldest first
 * @param source the first of its sources
 * @param sources all of them; absent unless they were given as a list
 */
public record MeetingView(
    String code,
    long version,
    String label,
    String forum,
    Integer ordinal,
    LocalisedText title,
    List<String> aliases,
    String host,
    String place,
    LocalisedText placeText,
    PartialDate from,
    PartialDate to,
    LocalisedText series,
    List<Participant> participants,
    Object countries,
    List<AgendaItem> agenda,
    LocalisedText minutes,
    List<String> initiatives,
    MeetingStatus status,
    List<MeetingMove> moves,
    Source source,
    List<Source> sources,
    Instant createdAt,
    Instant updatedAt) {

  private static final Set<String> DECLARED =
      Set.of(
          "forum",
          "ordinal",
          "title",
          "aliases",
          "host",
          "place",
          "placeText",
          "from",
          "to",
          "series",
          "participants",
          "countries",
          "agenda",
          "minutes",
          "initiatives",
          "source",
          "sources");

  /** The columns of meetings as a table. */
  public static final Columns COLUMNS =
      Columns.of()
          .text("code", "forum", "ordinal", "title.en", "title.es", "host", "place")
          .text("from", "to", "status")
          .list("initiatives")
          .text("series.en", "series.es")
          .text("placeText.en", "placeText.es");

  public static MeetingView of(Snapshot<Meeting> snapshot, Language language) {
    Meeting meeting = snapshot.state();
    return new MeetingView(
        meeting.code(),
        snapshot.version(),
        language.of(meeting.title()),
        meeting.forum(),
        meeting.ordinal(),
        meeting.title(),
        meeting.aliases(),
        meeting.host(),
        meeting.place(),
        meeting.placeText(),
        meeting.from(),
        meeting.to(),
        meeting.series(),
        meeting.participants(),
        countries(meeting.countries()),
        meeting.agenda(),
        meeting.minutes(),
        meeting.initiatives(),
        meeting.status(),
        meeting.moves(),
        Source.first(meeting.source()),
        Source.all(meeting.source()),
        snapshot.createdAt(),
        snapshot.updatedAt());
  }

  /** The declaration of the meeting. */
  public static ObjectNode declared(Meeting meeting) {
    Snapshot<Meeting> snapshot = new Snapshot<>(meeting, 0, null, null);
    ObjectNode body = Json.asGiven(of(snapshot, Language.EN));
    return body.retain(DECLARED);
  }

  private static Object countries(Countries countries) {
    if (countries == null) {
      return null;
    }
    return countries.areNamed() ? countries.codes() : Integer.valueOf(countries.number());
  }
}
