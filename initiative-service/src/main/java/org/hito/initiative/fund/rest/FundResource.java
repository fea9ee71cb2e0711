package org.hito.initiative.fund.rest;

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
import org.hito.initiative.fund.app.FundService;
import org.hito.initiative.fund.view.FundView;
import org.hito.kit.facts.HistoryEntry;
import org.hito.kit.listing.HistoryPages;
import org.hito.kit.listing.ListOf;
import org.hito.kit.listing.ListRequest;
import org.hito.kit.listing.Page;
import org.hito.kit.rest.Answers;
import org.hito.kit.rest.Codes;
import org.hito.kit.rest.CurrentRequest;
import org.hito.kit.table.CsvWriter;

/** The REST resource of funds. */
@Path("/api/v1/funds")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Funds", description = "Money that initiatives draw from")
public class FundResource {

  private final FundService funds;
  private final HistoryPages history;
  private final CurrentRequest request;
  private final Answers answers;

  FundResource(FundService funds, HistoryPages history, CurrentRequest request, Answers answers) {
    this.funds = funds;
    this.history = history;
    this.request = request;
    this.answers = answers;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
  @Operation(operationId = "listFunds", summary = "Funds, page by page")
  @ListOf(FundService.class)
  public Uni<Page<FundView>> list(@Context UriInfo uri) {
    return funds
        .list(ListRequest.of(uri))
        .map(page -> page.map(found -> FundView.of(found, request.language())))
        .map(page -> page.as(FundView.COLUMNS));
  }

  @GET
  @Path("{code}")
  @Operation(operationId = "getFund", summary = "One fund")
  @APIResponseSchema(FundView.class)
  public Uni<Response> get(String code) {
    return funds.find(code).map(found -> answers.one(found, FundView::of));
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "declareFund",
      summary = "Declare a fund",
      description =
          "201 registers it; 200 revises it, or changes nothing if it is the same."
              + " Editors of its funders and administrators only.")
  public Uni<Response> declare(
      String code, @RequestBodySchema(FundDeclaration.class) JsonNode body) {
    var declared = FundReader.read(Codes.checked(code), body);
    return funds
        .declare(code, declared, request.attempt())
        .map(done -> answers.declared(done, FundView::of));
  }

  @PATCH
  @Path("{code}")
  @Consumes("application/merge-patch+json")
  @Operation(
      operationId = "reviseFund",
      summary = "Change some members and keep the others",
      description =
          "A JSON Merge Patch (RFC 7396) of the declaration. Editors of its funders and"
              + " administrators only.")
  public Uni<Response> revise(String code, JsonNode patch) {
    return funds
        .revise(
            code,
            present -> FundReader.read(code, Codes.patched(present, patch)),
            request.attempt())
        .map(done -> answers.changed(done, FundView::of));
  }

  @GET
  @Path("{code}/history")
  @Operation(operationId = "getFundHistory", summary = "All changes, newest first")
  @ListOf(HistoryPages.class)
  public Uni<Page<HistoryEntry>> history(String code, @Context UriInfo uri) {
    return history.page("fund", code, ListRequest.of(uri));
  }
}
