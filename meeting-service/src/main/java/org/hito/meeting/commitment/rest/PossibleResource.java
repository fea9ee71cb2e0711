package org.hito.meeting.commitment.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hito.kit.json.Fields;
import org.hito.kit.rest.CurrentRequest;
import org.hito.meeting.commitment.app.PossibleChanges;

/** What the caller may do, for the gateway's pages; the gateway routes no client's request here. */
@Path("/internal/v1/possible")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class PossibleResource {

  private final PossibleChanges possible;
  private final CurrentRequest request;

  PossibleResource(PossibleChanges possible, CurrentRequest request) {
    this.possible = possible;
    this.request = request;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Uni<PossibleChanges.Possible> ask(JsonNode body) {
    return possible.of(Fields.read(body, PossibleResource::asked).orThrow(), request.actor());
  }

  private static PossibleChanges.Asked asked(Fields fields) {
    return new PossibleChanges.Asked(fields.codes("commitments"), fields.codes("meetings"));
  }
}
