package org.hito.meeting.meeting.domain;

import java.util.List;
import org.hito.kit.domain.ListValues;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;

/** The declaration of a meeting; lists may be left out and are then empty. */
public record MeetingDraft(
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
    Countries countries,
    List<AgendaItem> agenda,
    LocalisedText minutes,
    List<String> initiatives,
    Source source) {

  public MeetingDraft {
    aliases = ListValues.orEmpty(aliases);
    participants = ListValues.orEmpty(participants);
    agenda = ListValues.orEmpty(agenda);
    initiatives = ListValues.orEmpty(initiatives);
  }

  Meeting toMeeting(String code, MeetingStatus status, List<MeetingMove> moves) {
    return new Meeting(
        code,
        forum,
        ordinal,
        title,
        aliases,
        host,
        place,
        placeText,
        from,
        to,
        series,
        participants,
        countries,
        agenda,
        minutes,
        initiatives,
        source,
        status,
        moves);
  }
}
