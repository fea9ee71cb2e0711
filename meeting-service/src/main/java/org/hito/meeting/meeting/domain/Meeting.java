package org.hito.meeting.meeting.domain;

import java.time.LocalDate;
import java.util.List;
import org.hito.kit.domain.ListValues;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;

/**
 * A meeting of a forum, in which commitments are made.
 *
 * @param code its public code
 * @param forum the forum it belongs to; never changes
 * @param ordinal its number among the meetings of its forum, or null
 * @param title its title
 * @param aliases other names it is known by
 * @param host the organisation that hosts it, or null
 * @param place its place, or null
 * @param placeText its place in two languages, or null if it was given as a plain text
 * @param from its first day, or null for a series without a day
 * @param to its last day, or null if it is the first
 * @param series when a series of meetings was held, in words, or null
 * @param participants its participants
 * @param countries the participating countries, or null
 * @param agenda its agenda
 * @param minutes what was said and decided, or null; final once it is closed
 * @param initiatives the initiatives it serves
 * @param source its source, or null
 * @param status its status
 * @param moves its moves, oldest first
 */
public record Meeting(
    String code,
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
    Source source,
    MeetingStatus status,
    List<MeetingMove> moves) {

  /** The first day of a series without a day. */
  public static final LocalDate EVER = LocalDate.of(1, 1, 1);

  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  public Meeting {
    aliases = ListValues.orEmpty(aliases);
    participants = ListValues.orEmpty(participants);
    agenda = ListValues.orEmpty(agenda);
    initiatives = ListValues.orEmpty(initiatives);
    moves = ListValues.orEmpty(moves);
  }

  /** Its declaration as of now. */
  public MeetingDraft draft() {
    return new MeetingDraft(
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
        source);
  }

  /** The date it ends on, or null. */
  public PartialDate until() {
    return to == null ? from : to;
  }

  /** The first day it can begin on. */
  public LocalDate firstDay() {
    return from == null ? EVER : from.first();
  }

  /** The last day it can end on. */
  public LocalDate lastDay() {
    return from == null ? NEVER : until().last();
  }

  /** True unless every day the date can mean lies outside the meeting. */
  public boolean mayBeOn(PartialDate date) {
    return from == null || (!date.isBefore(from) && !until().isBefore(date));
  }

  /** The last day on which it can have been held, as known today. */
  LocalDate heldBy(LocalDate today) {
    PartialDate held = lastMovedOn();
    return held != null && held.hasPassed(today) ? held.last() : today;
  }

  /** When it last moved, or null. */
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
