package org.hito.meeting.trackrecord.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hito.kit.Today;
import org.hito.meeting.trackrecord.app.TrackRecords;
import org.hito.meeting.trackrecord.view.ForumDigestView;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * When forums met last and meet next, and how their commitments were kept: many forums in one
 * answer, for the gateway's pages; the gateway routes no client's request here.
 */
@Path("/internal/v1/forums")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class ForumDigestsResource {

  private final TrackRecords records;
  private final Today today;

  ForumDigestsResource(TrackRecords records, Today today) {
    this.records = records;
    this.today = today;
  }

  @GET
  @Operation(hidden = true)
  public Uni<Map<String, List<ForumDigestView>>> get(@RestQuery List<String> code) {
    LocalDate asOf = today.date();
    return records
        .digests(code, asOf)
        .map(found -> found.stream().map(one -> ForumDigestView.of(one, asOf)).toList())
        .map(items -> Map.of("items", items));
  }
}
