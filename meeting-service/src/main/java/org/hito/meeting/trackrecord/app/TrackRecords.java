package org.hito.meeting.trackrecord.app;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hito.kit.problem.ProblemException;
import org.hito.meeting.trackrecord.domain.ForumDigest;
import org.hito.meeting.trackrecord.domain.TrackRecord;
import org.hito.meeting.trackrecord.persistence.TrackRecordReader;

/** How commitments were kept; 404 where there is no such forum or organisation. */
@ApplicationScoped
public class TrackRecords {

  private final TrackRecordReader reader;

  TrackRecords(TrackRecordReader reader) {
    this.reader = reader;
  }

  /** Those made in a forum. */
  public Uni<TrackRecord> ofForum(String code, LocalDate today) {
    return reader.ofForum(code, today).map(TrackRecords::existing);
  }

  /** Those an organisation owes or owed. */
  public Uni<TrackRecord> ofOrganisation(String code, LocalDate today) {
    return reader.ofOrganisation(code, today).map(TrackRecords::existing);
  }

  /** All of them. */
  public Uni<TrackRecord> ofAll(LocalDate today) {
    return reader.ofAll(today);
  }

  /** Forums in short; without those that do not exist. */
  public Uni<List<ForumDigest>> digests(List<String> forums, LocalDate today) {
    return reader.digests(forums, today);
  }

  private static TrackRecord existing(Optional<TrackRecord> found) {
    return found.orElseThrow(() -> new ProblemException(404, "not-found"));
  }
}
