package org.hito.meeting.meeting.app;

import io.smallrye.mutiny.Uni;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.meeting.meeting.domain.Records;

/** Finds what was recorded in a meeting; implemented where commitments are kept. */
public interface RecordedThere {

  Uni<Records> in(Mutiny.Session session, String meeting);
}
