package org.hito.meeting.commitment.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.meeting.commitment.domain.CommitmentSurroundings;
import org.hito.meeting.commitment.domain.ManySurroundings;
import org.hito.meeting.reference.domain.Reference;
import org.hito.meeting.reference.persistence.SurroundingsQuery;

/** Reads what decisions on commitments depend on. */
@ApplicationScoped
public class SurroundingsReader {

  // the meeting is locked, so that it is not closed before what is recorded in it is committed
  private static final SurroundingsQuery<CommitmentSurroundings> OF_ONE =
      new SurroundingsQuery<>(
          """
          SELECT CAST(json_build_object(
                   'meeting', CAST(m.state AS json), 'forum', CAST(f.state AS json), %s) AS text)
            FROM meeting m JOIN forum f ON f.code = m.forum
           WHERE m.code = :meeting FOR SHARE OF m
          """,
          CommitmentSurroundings.class);

  private static final SurroundingsQuery<CommitmentSurroundings> OUTSIDE_MEETINGS =
      new SurroundingsQuery<>(
          "SELECT CAST(json_build_object(%s) AS text)", CommitmentSurroundings.class);

  private static final SurroundingsQuery<ManySurroundings> OF_MANY =
      new SurroundingsQuery<>(
          """
          WITH locked AS (
            SELECT m.state AS meeting, f.state AS forum FROM meeting m JOIN forum f ON f.code = m.forum
             WHERE m.code = ANY(string_to_array(:meetings, ',')) ORDER BY m.code FOR SHARE OF m)
          SELECT CAST(json_build_object(
                   'meetings', (SELECT coalesce(json_agg(json_build_object(
                                  'meeting', CAST(meeting AS json), 'forum', CAST(forum AS json))),
                                  '[]') FROM locked), %s) AS text)
          """,
          ManySurroundings.class);

  /**
   * For a commitment; empty when there is no such meeting.
   *
   * @param meeting the meeting it names, or null
   */
  public Uni<Optional<CommitmentSurroundings>> ofOne(
      Mutiny.Session session, String meeting, List<Reference> references) {
    return meeting == null
        ? OUTSIDE_MEETINGS.read(session, references, Map.of())
        : OF_ONE.read(session, references, Map.of("meeting", meeting));
  }

  /** For many commitments of these meetings; meetings that do not exist are left out. */
  public Uni<ManySurroundings> ofMany(
      Mutiny.Session session, Set<String> meetings, List<Reference> references) {
    return OF_MANY
        .read(session, references, Map.of("meetings", String.join(",", meetings)))
        .map(Optional::orElseThrow);
  }
}
