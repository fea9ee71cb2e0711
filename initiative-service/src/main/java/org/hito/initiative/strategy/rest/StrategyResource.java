package org.hito.initiative.strategy.rest;

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
import org.hito.initiative.strategy.app.StrategyService;
import org.hito.initiative.strategy.view.StrategyView;
import org.hito.kit.facts.HistoryEntry;
import org.hito.kit.listing.HistoryPages;
import org.hito.kit.listing.ListOf;
import org.hito.kit.listing.ListRequest;
import org.hito.kit.listing.Page;
import org.hito.kit.rest.Answers;
import org.hito.kit.rest.Codes;
import org.hito.kit.rest.CurrentRequest;
import org.hito.kit.table.CsvWriter;

/** The REST resource of strategies. */
@Path("/api/v1/strategies")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Strategies", description = "Where initiatives are meant to lead")
public class StrategyResource {

  private final StrategyService strategies;
  private final HistoryPages history;
  private final CurrentRequest request;
  private final Answers answers;

  StrategyResource(
      StrategyService strategies, HistoryPages history, CurrentRequest request, Answers answers) {
    this.strategies = strategies;
    this.history = history;
    this.request = request;
    this.answers = answers;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
  @Operation(operationId = "listStrategies", summary = "Strategies, page by page")
  @ListOf(StrategyService.class)
  public Uni<Page<StrategyView>> list(@Context UriInfo uri) {
    return strategies
        .list(ListRequest.of(uri))
        .map(page -> page.map(found -> StrategyView.of(found, request.language())))
        .map(page -> page.as(StrategyView.COLUMNS));
  }

  @GET
  @Path("{code}")
  @Operation(operationId = "getStrategy", summary = "One strategy")
  @APIResponseSchema(StrategyView.class)
  public Uni<Response> get(String code) {
    return strategies.find(code).map(found -> answers.one(found, StrategyView::of));
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "declareStrategy",
      summary = "Declare a strategy",
      description =
          "201 registers it; 200 revises it, or changes nothing if it is the same."
              + " Editors of its owners and administrators only.")
  public Uni<Response> declare(
      String code, @RequestBodySchema(StrategyDeclaration.class) JsonNode body) {
    var declared = StrategyReader.read(Codes.checked(code), body);
    return strategies
        .declare(code, declared, request.attempt())
        .map(done -> answers.declared(done, StrategyView::of));
  }

  @PATCH
  @Path("{code}")
  @Consumes("application/merge-patch+json")
  @Operation(
      operationId = "reviseStrategy",
      summary = "Change some members and keep the others",
      description =
          "A JSON Merge Patch (RFC 7396) of the declaration. Editors of its owners and"
              + " administrators only.")
  public Uni<Response> revise(String code, JsonNode patch) {
    return strategies
        .revise(
            code,
            present -> StrategyReader.read(code, Codes.patched(present, patch)),
            request.attempt())
        .map(done -> answers.changed(done, StrategyView::of));
  }

  @GET
  @Path("{code}/history")
  @Operation(operationId = "getStrategyHistory", summary = "All changes, newest first")
  @ListOf(HistoryPages.class)
  public Uni<Page<HistoryEntry>> history(String code, @Context UriInfo uri) {
    return history.page("strategy", code, ListRequest.of(uri));
  }
}
