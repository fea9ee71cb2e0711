package org.hito.initiative.planted;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hito.kit.idempotency.IdempotencyKeys;

/** Operations that no service has: one that fails, and one that creates only an answer. */
@Path("/planted")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class PlantedResource {

  private final IdempotencyKeys keys;
  private final AtomicInteger created = new AtomicInteger();

  PlantedResource(IdempotencyKeys keys) {
    this.keys = keys;
  }

  @GET
  @Path("failure")
  @Operation(hidden = true)
  public String fail() {
    throw new IllegalStateException("SELECT secret FROM org.hito.Insides");
  }

  @POST
  @Path("things")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Uni<Response> create(JsonNode body) {
    return keys.once(
        body,
        session ->
            Uni.createFrom()
                .item(
                    () ->
                        Response.created(URI.create("/planted/things/" + created.incrementAndGet()))
                            .type(MediaType.APPLICATION_JSON_TYPE)
                            .tag(body.path("tag").asText("1"))
                            .entity(Map.of("n", created.get()))
                            .build()),
        answer -> Uni.createFrom().item(answer));
  }
}
