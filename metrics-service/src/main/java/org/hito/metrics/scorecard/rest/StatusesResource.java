package org.hito.metrics.scorecard.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hito.metrics.scorecard.app.ScorecardService;

/**
 * The number of indicators of each status, for the gateway's pages; the gateway routes no client's
 * request here.
 */
@Path("/internal/v1/statuses")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class StatusesResource {

  private final ScorecardService scorecards;

  StatusesResource(ScorecardService scorecards) {
    this.scorecards = scorecards;
  }

  @GET
  @Operation(hidden = true)
  public Uni<String> get() {
    return scorecards.statuses();
  }
}
