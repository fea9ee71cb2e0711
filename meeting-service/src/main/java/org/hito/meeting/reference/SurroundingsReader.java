package org.hito.meeting.reference;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.json.Json;

/** Reads the surroundings of a decision, each in one statement of the transaction it is made in. */
@ApplicationScoped
public class SurroundingsReader {

  private static final String KNOWN =
      """
      'known', (SELECT coalesce(json_agg(kind || '/' || code), '[]')
                  FROM unnest(string_to_array(:kinds, ','), string_to_array(:codes, ','))
                       AS named (kind, code)
                  JOIN followed USING (kind, code))
      """;

  private static final String OF_FORUM = "SELECT CAST(json_build_object(" + KNOWN + ") AS text)";

  private static final String OF_MEETING =
      """
      SELECT CAST(json_build_object('forum', CAST(f.state AS json), %s) AS text)
        FROM forum f WHERE f.code = :forum
      """
          .formatted(KNOWN);

  // the meeting is locked against being closed before what is recorded in it is committed
  private static final String OF_COMMITMENT =
      """
      SELECT CAST(json_build_object(
               'meeting', CAST(m.state AS json), 'forum', CAST(f.state AS json),
               'number', CASE WHEN :numbered THEN next_commitment_number(m.code) END, %s) AS text)
        FROM meeting m JOIN forum f ON f.code = m.forum
       WHERE m.code = :meeting FOR SHARE OF m
      """
          .formatted(KNOWN);

  private static final String OF_COMMITMENTS =
      """
      WITH locked AS (
        SELECT m.state AS meeting, f.state AS forum FROM meeting m JOIN forum f ON f.code = m.forum
         WHERE m.code = ANY(string_to_array(:meetings, ',')) ORDER BY m.code FOR SHARE OF m)
      SELECT CAST(json_build_object(
               'meetings', (SELECT coalesce(json_agg(json_build_object(
                              'meeting', CAST(meeting AS json), 'forum', CAST(forum AS json))),
                              '[]') FROM locked), %s) AS text)
      """
          .formatted(KNOWN);

  /** For a forum. */
  public Uni<Surroundings> ofForum(Mutiny.Session session, List<Reference> references) {
    return read(session, OF_FORUM, references, Map.of(), Surroundings.class)
        .map(Optional::orElseThrow);
  }

  /** For a meeting; empty when there is no such forum. */
  public Uni<Optional<Surroundings>> ofMeeting(
      Mutiny.Session session, String forum, List<Reference> references) {
    return read(session, OF_MEETING, references, Map.of("forum", forum), Surroundings.class);
  }

  /**
   * For a commitment; empty when there is no such meeting.
   *
   * @param numbered whether the commitment needs a number of the meeting
   */
  public Uni<Optional<Surroundings>> ofCommitment(
      Mutiny.Session session, String meeting, List<Reference> references, boolean numbered) {
    Map<String, Object> parameters = Map.of("meeting", meeting, "numbered", numbered);
    return read(session, OF_COMMITMENT, references, parameters, Surroundings.class);
  }

  /** For many commitments of these meetings, as far as there are such meetings. */
  public Uni<ManySurroundings> ofCommitments(
      Mutiny.Session session, Set<String> meetings, List<Reference> references) {
    Map<String, Object> parameters = Map.of("meetings", String.join(",", meetings));
    return read(session, OF_COMMITMENTS, references, parameters, ManySurroundings.class)
        .map(Optional::orElseThrow);
  }

  private static <T> Uni<Optional<T>> read(
      Mutiny.Session session,
      String sql,
      List<Reference> references,
      Map<String, Object> parameters,
      Class<T> type) {
    Mutiny.SelectionQuery<String> query =
        session
            .<String>createNativeQuery(sql)
            .setParameter("kinds", joined(references, Reference::kind))
            .setParameter("codes", joined(references, Reference::code));
    parameters.forEach(query::setParameter);
    return query
        .getSingleResultOrNull()
        .map(Optional::ofNullable)
        .map(found -> found.map(json -> Json.read(json, type)));
  }

  private static String joined(List<Reference> references, Function<Reference, String> part) {
    return references.stream().map(part).collect(Collectors.joining(","));
  }
}
