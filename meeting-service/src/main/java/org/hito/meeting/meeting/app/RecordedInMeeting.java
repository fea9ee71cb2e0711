package org.hito.meeting.meeting.app;

import io.smallrye.mutiny.Uni;
import java.util.function.Predicate;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.meeting.meeting.domain.Records;

/** Finds what was recorded in a meeting; implemented by the commitment feature. */
public interface RecordedInMeeting {

  /**
   * The first part of it that matters, or none. There may be more than fits into memory, so it is
   * read in parts: commitments made there, then those renegotiated or reviewed there, each in the
   * order of their codes.
   */
  Uni<Records> first(Mutiny.Session session, String meeting, Predicate<Records> matters);
}
