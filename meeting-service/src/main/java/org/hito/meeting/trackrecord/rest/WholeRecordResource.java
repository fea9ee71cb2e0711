package org.hito.meeting.trackrecord.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hito.kit.Today;
import org.hito.meeting.trackrecord.app.TrackRecords;
import org.hito.meeting.trackrecord.view.TrackRecordView;

/**
 * How all commitments were kept, for the gateway's pages; the gateway routes no client's request
 * here.
 */
@Path("/internal/v1/record")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class WholeRecordResource {

  private final TrackRecords records;
  private final Today today;

  WholeRecordResource(TrackRecords records, Today today) {
    this.records = records;
    this.today = today;
  }

  @GET
  @Operation(hidden = true)
  public Uni<TrackRecordView> get() {
    LocalDate asOf = today.date();
    return records.ofAll(asOf).map(record -> TrackRecordView.of(record, asOf));
  }
}
