package org.hito.metrics.observing.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hito.kit.json.Fields;
import org.hito.kit.rest.CurrentRequest;
import org.hito.metrics.observing.app.ObservationService;

/**
 * What the caller may observe, for the gateway's pages; the gateway routes no client's request
 * here.
 */
@Path("/internal/v1/possible")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class PossibleResource {

  private final ObservationService observations;
  private final CurrentRequest request;

  PossibleResource(ObservationService observations, CurrentRequest request) {
    this.observations = observations;
    this.request = request;
  }

  /** Those of the indicators asked about that the caller may observe. */
  public record Indicators(List<String> indicators) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Uni<Indicators> ask(JsonNode body) {
    List<String> asked = Fields.read(body, fields -> fields.codes("indicators")).orThrow();
    return observations.possible(asked, request.actor()).map(Indicators::new);
  }
}
