package org.hito.meeting.trackrecord.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hito.kit.Today;
import org.hito.meeting.trackrecord.app.TrackRecords;
import org.hito.meeting.trackrecord.view.TrackRecordView;

/** The REST resource of forums' records. */
@Path("/api/v1/forums/{code}/record")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Records", description = "How forums and organisations keep their commitments")
public class ForumRecordResource {

  private final TrackRecords records;
  private final Today today;

  ForumRecordResource(TrackRecords records, Today today) {
    this.records = records;
    this.today = today;
  }

  @GET
  @Operation(operationId = "getForumRecord", summary = "How commitments of a forum were kept")
  public Uni<TrackRecordView> get(String code) {
    LocalDate asOf = today.date();
    return records.ofForum(code, asOf).map(record -> TrackRecordView.of(record, asOf));
  }
}
