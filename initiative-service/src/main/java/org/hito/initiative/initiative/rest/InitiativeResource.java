package org.hito.initiative.initiative.rest;

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
import org.hito.initiative.initiative.app.InitiativeService;
import org.hito.initiative.initiative.view.InitiativeDeclaration;
import org.hito.initiative.initiative.view.InitiativeView;
import org.hito.kit.facts.HistoryEntry;
import org.hito.kit.listing.HistoryPages;
import org.hito.kit.listing.ListOf;
import org.hito.kit.listing.ListRequest;
import org.hito.kit.listing.Page;
import org.hito.kit.rest.Answers;
import org.hito.kit.rest.Codes;
import org.hito.kit.rest.CurrentRequest;
import org.hito.kit.table.CsvWriter;

/** The REST resource of initiatives. */
@Path("/api/v1/initiatives")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Initiatives", description = "What is done so that strategies come true")
public class InitiativeResource {

  private final InitiativeService initiatives;
  private final HistoryPages history;
  private final CurrentRequest request;
  private final Answers answers;

  InitiativeResource(
      InitiativeService initiatives,
      HistoryPages history,
      CurrentRequest request,
      Answers answers) {
    this.initiatives = initiatives;
    this.history = history;
    this.request = request;
    this.answers = answers;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
  @Operation(operationId = "listInitiatives", summary = "Initiatives, page by page")
  @ListOf(InitiativeService.class)
  public Uni<Page<InitiativeView>> list(@Context UriInfo uri) {
    return initiatives
        .list(ListRequest.of(uri))
        .map(page -> page.map(found -> InitiativeView.of(found, request.language())))
        .map(page -> page.as(InitiativeView.COLUMNS));
  }

  @GET
  @Path("{code}")
  @Operation(operationId = "getInitiative", summary = "One initiative")
  @APIResponseSchema(InitiativeView.class)
  public Uni<Response> get(String code) {
    return initiatives.find(code).map(found -> answers.one(found, InitiativeView::of));
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "declareInitiative",
      summary = "Declare an initiative",
      description =
          "201 registers it; 200 revises it, or changes nothing if it is the same."
              + " Editors of its lead and administrators only.")
  public Uni<Response> declare(
      String code, @RequestBodySchema(InitiativeDeclaration.class) JsonNode body) {
    var declared = InitiativeReader.declaration(Codes.checked(code), body);
    return initiatives
        .declare(declared, request.attempt())
        .map(done -> answers.declared(done, InitiativeView::of));
  }

  @PATCH
  @Path("{code}")
  @Consumes("application/merge-patch+json")
  @Operation(
      operationId = "reviseInitiative",
      summary = "Change some members and keep the others",
      description =
          "A JSON Merge Patch (RFC 7396) of the declaration. Editors of its lead and administrators"
              + " only.")
  public Uni<Response> revise(String code, JsonNode patch) {
    return initiatives
        .revise(
            code,
            present ->
                InitiativeReader.declaration(
                    code,
                    Codes.patched(
                        InitiativeDeclaration.of(code, present.definition()), patch, "status")),
            request.attempt())
        .map(done -> answers.changed(done, InitiativeView::of));
  }

  @GET
  @Path("{code}/history")
  @Operation(operationId = "getInitiativeHistory", summary = "All changes, newest first")
  @ListOf(HistoryPages.class)
  public Uni<Page<HistoryEntry>> history(String code, @Context UriInfo uri) {
    return history.page("initiative", code, ListRequest.of(uri));
  }
}
