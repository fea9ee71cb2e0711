package org.hito.initiative.initiative.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hito.initiative.initiative.app.InitiativeService;

/**
 * What all initiatives of a strategy draw from funds, for the gateway's pages; the gateway routes
 * no client's request here.
 */
@Path("/internal/v1/strategies/{code}/funding")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class FundingTotalsResource {

  private final InitiativeService initiatives;

  FundingTotalsResource(InitiativeService initiatives) {
    this.initiatives = initiatives;
  }

  @GET
  @Operation(hidden = true)
  public Uni<String> get(String code) {
    return initiatives.funding(code);
  }
}
