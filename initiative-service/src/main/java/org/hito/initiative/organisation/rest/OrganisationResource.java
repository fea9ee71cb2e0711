package org.hito.initiative.organisation.rest;

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
import org.hito.initiative.organisation.app.OrganisationService;
import org.hito.initiative.organisation.view.OrganisationView;
import org.hito.kit.facts.HistoryEntry;
import org.hito.kit.listing.HistoryPages;
import org.hito.kit.listing.ListOf;
import org.hito.kit.listing.ListRequest;
import org.hito.kit.listing.Page;
import org.hito.kit.rest.Answers;
import org.hito.kit.rest.Codes;
import org.hito.kit.rest.CurrentRequest;
import org.hito.kit.table.CsvWriter;

/** The REST resource of organisations. */
@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Organisations", description = "Organisations that convene, own, lead and help")
public class OrganisationResource {

  private final OrganisationService organisations;
  private final HistoryPages history;
  private final CurrentRequest request;
  private final Answers answers;

  OrganisationResource(
      OrganisationService organisations,
      HistoryPages history,
      CurrentRequest request,
      Answers answers) {
    this.organisations = organisations;
    this.history = history;
    this.request = request;
    this.answers = answers;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
  @Operation(operationId = "listOrganisations", summary = "Organisations, page by page")
  @ListOf(OrganisationService.class)
  public Uni<Page<OrganisationView>> list(@Context UriInfo uri) {
    return organisations
        .list(ListRequest.of(uri))
        .map(page -> page.map(found -> OrganisationView.of(found, request.language())))
        .map(page -> page.as(OrganisationView.COLUMNS));
  }

  @GET
  @Path("{code}")
  @Operation(operationId = "getOrganisation", summary = "One organisation")
  @APIResponseSchema(OrganisationView.class)
  public Uni<Response> get(String code) {
    return organisations.find(code).map(found -> answers.one(found, OrganisationView::of));
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "declareOrganisation",
      summary = "Declare an organisation",
      description =
          "201 registers it; 200 revises it, or changes nothing if it is the same."
              + " Administrators only.")
  public Uni<Response> declare(
      String code, @RequestBodySchema(OrganisationDeclaration.class) JsonNode body) {
    var declared = OrganisationReader.read(Codes.checked(code), body);
    return organisations
        .declare(code, declared, request.attempt())
        .map(done -> answers.declared(done, OrganisationView::of));
  }

  @PATCH
  @Path("{code}")
  @Consumes("application/merge-patch+json")
  @Operation(
      operationId = "reviseOrganisation",
      summary = "Change some members and keep the others",
      description = "A JSON Merge Patch (RFC 7396) of the declaration. Administrators only.")
  public Uni<Response> revise(String code, JsonNode patch) {
    return organisations
        .revise(
            code,
            present -> OrganisationReader.read(code, Codes.patched(present, patch)),
            request.attempt())
        .map(done -> answers.changed(done, OrganisationView::of));
  }

  @GET
  @Path("{code}/history")
  @Operation(operationId = "getOrganisationHistory", summary = "All changes, newest first")
  @ListOf(HistoryPages.class)
  public Uni<Page<HistoryEntry>> history(String code, @Context UriInfo uri) {
    return history.page("organisation", code, ListRequest.of(uri));
  }
}
