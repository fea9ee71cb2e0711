package org.hito.metrics.evidence.rest;

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
import org.hito.metrics.evidence.app.SparksService;
import org.hito.metrics.evidence.domain.SparksQuery;

/**
 * The latest values of many indicators at once, for the small curves in the gateway's lists. The
 * gateway routes no request here.
 */
@Path("/internal/v1/sparks")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class SparksResource {

  private final SparksService sparks;

  SparksResource(SparksService sparks) {
    this.sparks = sparks;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Uni<String> sparks(JsonNode body) {
    return sparks.read(Fields.read(body, SparksResource::query).orThrow());
  }

  private static SparksQuery query(Fields fields) {
    return new SparksQuery(fields.codes("observed"), fields.codes("counted"));
  }
}
