package org.hito.meeting.trackrecord.view;

import java.time.LocalDate;
import org.hito.meeting.trackrecord.domain.ForumDigest;
import org.hito.meeting.trackrecord.domain.ForumDigest.Sitting;

/** The view of a forum's digest. */
public record ForumDigestView(String code, Sitting last, Sitting next, TrackRecordView record) {

  public static ForumDigestView of(ForumDigest digest, LocalDate asOf) {
    return new ForumDigestView(
        digest.code(), digest.last(), digest.next(), TrackRecordView.of(digest.record(), asOf));
  }
}
