package org.hito.meeting.meeting.domain;

import java.time.LocalDate;
import java.util.List;
import org.hito.kit.domain.ListValues;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;

/**
 * One meeting of a forum, in which commitments are made.
 *
 * @param code its public identity
 * @param forum the forum it belongs to, for good
 * @param ordinal the how-manieth of its forum, or null
 * @param title its title
 * @param aliases other names it is known by
 * @param host the organisation that hosts it, or null
 * @param place where, or null
 * @param from its first day
 * @param to its last day, or null when it is the first
 * @param participants who took part
 * @param countries how many or which countries took part, or null
 * @param agenda what it deals with
 * @param minutes what was said and decided, or null; final once it is closed
 * @param source where it was read, or null
 * @param status where it stands
 * @param moves how it came there, oldest first
 */
public record Meeting(
    String code,
    String forum,
    Integer ordinal,
    LocalisedText title,
    List<String> aliases,
    String host,
    String place,
    PartialDate from,
    PartialDate to,
    List<Participant> participants,
    Countries countries,
    List<AgendaItem> agenda,
    LocalisedText minutes,
    Source source,
    MeetingStatus status,
    List<MeetingMove> moves) {

  public Meeting {
    aliases = ListValues.orEmpty(aliases);
    participants = ListValues.orEmpty(participants);
    agenda = ListValues.orEmpty(agenda);
    moves = ListValues.orEmpty(moves);
  }

  /** What a declaration of this meeting would say today. */
  public MeetingDraft draft() {
    return new MeetingDraft(
        forum,
        ordinal,
        title,
        aliases,
        host,
        place,
        from,
        to,
        participants,
        countries,
        agenda,
        minutes,
        source);
  }

  /** The date on which it ends. */
  public PartialDate until() {
    return to == null ? from : to;
  }

  /** The last day it can have lasted to. */
  public LocalDate lastDay() {
    return until().last();
  }

  /** False when every day the date can mean lies outside the meeting. */
  public boolean mayBeOn(PartialDate date) {
    return !date.isBefore(from) && !until().isBefore(date);
  }

  /** The last day on which it can have been held, as it is known on that day. */
  LocalDate heldBy(LocalDate today) {
    PartialDate held = lastMovedOn();
    return held != null && held.hasPassed(today) ? held.last() : today;
  }

  /** When it last moved, or null when it never did. */
  PartialDate lastMovedOn() {
    return moves.isEmpty() ? null : moves.get(moves.size() - 1).on();
  }

  Meeting declaredAs(MeetingDraft draft) {
    return draft.toMeeting(code, status, moves);
  }

  Meeting moved(MeetingMove move) {
    return draft().toMeeting(code, move.to(), ListValues.append(moves, move));
  }
}
