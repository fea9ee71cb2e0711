package org.hito.metrics.gate.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hito.kit.facts.HistoryEntry;
import org.hito.kit.listing.HistoryPages;
import org.hito.kit.listing.ListOf;
import org.hito.kit.listing.ListRequest;
import org.hito.kit.listing.Page;
import org.hito.kit.rest.Answers;
import org.hito.kit.rest.Codes;
import org.hito.kit.rest.CurrentRequest;
import org.hito.kit.table.CsvWriter;
import org.hito.metrics.gate.app.GateService;
import org.hito.metrics.gate.view.GateBody;
import org.hito.metrics.gate.view.GateView;

/** Gates, which open and shut with the progress of indicators. */
@Path("/api/v1/gates")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Gates", description = "They open and shut with the progress of indicators")
public class GateResource {
  private final GateService gates;
  private final HistoryPages history;
  private final CurrentRequest request;
  private final Answers answers;

  GateResource(GateService gates, HistoryPages history, CurrentRequest request, Answers answers) {
    this.gates = gates;
    this.history = history;
    this.request = request;
    this.answers = answers;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
  @Operation(operationId = "listGates", summary = "Gates, page by page")
  @ListOf(GateService.class)
  public Uni<Page<GateView>> list(@Context UriInfo uri) {
    return gates
        .list(ListRequest.of(uri))
        .map(page -> page.map(found -> GateView.of(found, request.language())))
        .map(page -> page.as(GateView.COLUMNS));
  }

  @GET
  @Path("{code}")
  @Operation(operationId = "getGate", summary = "One gate")
  @APIResponseSchema(GateView.class)
  public Uni<Response> get(String code) {
    return gates.find(code).map(found -> answers.one(found, GateView::of));
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "declareGate", summary = "Define one, or revise its definition")
  public Uni<Response> declare(String code, @RequestBodySchema(GateBody.class) JsonNode body) {
    var definition = GateReader.read(Codes.checked(code), body).orThrow();
    return gates
        .declare(definition, request.attempt())
        .map(done -> answers.declared(done, GateView::of));
  }

  @PATCH
  @Path("{code}")
  @Consumes("application/merge-patch+json")
  @Operation(operationId = "reviseGate", summary = "Change parts of a definition")
  public Uni<Response> revise(String code, JsonNode patch) {
    return gates
        .revise(
            code,
            present -> GateReader.read(code, Codes.patched(GateBody.of(present), patch)).orThrow(),
            request.attempt())
        .map(done -> answers.changed(done, GateView::of));
  }

  @GET
  @Path("{code}/history")
  @Operation(operationId = "gateHistory", summary = "Every change of one, newest first")
  @ListOf(HistoryPages.class)
  public Uni<Page<HistoryEntry>> history(String code, @Context UriInfo uri) {
    return history.page("gate", code, ListRequest.of(uri));
  }
}
