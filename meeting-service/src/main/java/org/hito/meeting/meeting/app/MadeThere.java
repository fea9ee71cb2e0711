package org.hito.meeting.meeting.app;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.meeting.meeting.domain.Promise;

/** Finds the commitments made in a meeting; implemented where commitments are kept. */
public interface MadeThere {

  Uni<List<Promise>> in(Mutiny.Session session, String meeting);
}
