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

/** The REST resource of organisations' records. */
@Path("/api/v1/organisations/{code}/record")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Records", description = "How forums and organisations keep their commitments")
public class OrganisationRecordResource {

  private final TrackRecords records;
  private final Today today;

  OrganisationRecordResource(TrackRecords records, Today today) {
    this.records = records;
    this.today = today;
  }

  @GET
  @Operation(
      operationId = "getOrganisationRecord",
      summary = "How an organisation kept its commitments")
  public Uni<TrackRecordView> get(String code) {
    LocalDate asOf = today.date();
    return records.ofOrganisation(code, asOf).map(record -> TrackRecordView.of(record, asOf));
  }
}
