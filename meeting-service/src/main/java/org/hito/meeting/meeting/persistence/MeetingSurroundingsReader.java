package org.hito.meeting.meeting.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.meeting.meeting.domain.MeetingSurroundings;
import org.hito.meeting.reference.domain.Reference;
import org.hito.meeting.reference.persistence.SurroundingsQuery;

/** Reads what a decision on a meeting depends on. */
@ApplicationScoped
public class MeetingSurroundingsReader {

  private static final SurroundingsQuery<MeetingSurroundings> OF_MEETING =
      new SurroundingsQuery<>(
          """
          SELECT CAST(json_build_object('forum', CAST(f.state AS json), %s) AS text)
            FROM forum f WHERE f.code = :forum
          """,
          MeetingSurroundings.class);

  /** For a meeting of the forum; empty when there is no such forum. */
  public Uni<Optional<MeetingSurroundings>> read(
      Mutiny.Session session, String forum, List<Reference> references) {
    return OF_MEETING.read(session, references, Map.of("forum", forum));
  }
}
