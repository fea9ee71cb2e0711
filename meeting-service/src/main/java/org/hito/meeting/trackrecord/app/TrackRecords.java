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

/** Reads how well commitments were kept; 404 if there is no such forum or organisation. */
@ApplicationScoped
public class TrackRecords {

  private final TrackRecordReader reader;

  TrackRecords(TrackRecordReader reader) {
    this.reader = reader;
  }

  /** The record of commitments made in a forum. */
  public Uni<TrackRecord> ofForum(String code, LocalDate today) {
    return reader.ofForum(code, today).map(TrackRecords::existing);
  }

  /** The record of commitments that an organisation owes or owed. */
  public Uni<TrackRecord> ofOrganisation(String code, LocalDate today) {
    return reader.ofOrganisation(code, today).map(TrackRecords::existing);
  }

  /** The record of all commitments. */
  public Uni<TrackRecord> ofAll(LocalDate today) {
    return reader.ofAll(today);
  }

  /** Digests of forums; forums that do not exist are left out. */
  public Uni<List<ForumDigest>> digests(List<String> forums, LocalDate today) {
    return reader.digests(forums, today);
  }

  private static TrackRecord existing(Optional<TrackRecord> found) {
    return found.orElseThrow(() -> new ProblemException(404, "not-found"));
  }
}
