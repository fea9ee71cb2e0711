package org.hito.meeting.meeting.app;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.meeting.meeting.domain.Records;

/** Finds what was recorded in a meeting; implemented by the commitment feature. */
public interface RecordedInMeeting {

  Uni<Records> in(Mutiny.Session session, String meeting);
}
