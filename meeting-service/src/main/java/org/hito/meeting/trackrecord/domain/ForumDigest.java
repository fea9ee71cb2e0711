package org.hito.meeting.trackrecord.domain;

import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.meeting.meeting.domain.MeetingStatus;

/**
 * The digest of a forum.
 *
 * @param code its code
 * @param last the latest of its meetings that was held on a known day, or null
 * @param next the first of its meetings that is planned, or null
 * @param record how its commitments were kept
 */
public record ForumDigest(String code, Sitting last, Sitting next, TrackRecord record) {

  /**
   * The digest of a meeting.
   *
   * @param place where it is held, or null
   * @param placeText the same in two languages, or null if it was given as a plain text
   * @param series when a series without a day was held, in words, or null
   */
  public record Sitting(
      String code,
      LocalisedText title,
      MeetingStatus status,
      String place,
      LocalisedText placeText,
      PartialDate from,
      PartialDate to,
      LocalisedText series) {}
}
