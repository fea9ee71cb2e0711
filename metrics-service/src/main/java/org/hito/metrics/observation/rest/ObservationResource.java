package org.hito.metrics.observation.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.hito.kit.identity.CurrentRequest;
import org.hito.metrics.observation.app.ObservationService;

/** What was observed of an indicator, by day. */
@Path("/api/v1/indicators/{code}/observations")
@Authenticated
public class ObservationResource {

  private final ObservationService observations;
  private final CurrentRequest request;

  ObservationResource(ObservationService observations, CurrentRequest request) {
    this.observations = observations;
    this.request = request;
  }

  @PUT
  @Path("{day}")
  public Uni<Response> observe(String code, String day, JsonNode body) {
    return observations
        .observe(code, ObservationReader.read(day, body), request.origin())
        .map(
            taken ->
                Response.status(taken.created() ? 201 : 200)
                    .entity(ObservationView.of(code, taken.observation()))
                    .build());
  }
}
