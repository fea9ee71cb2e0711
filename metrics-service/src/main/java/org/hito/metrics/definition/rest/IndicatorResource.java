package org.hito.metrics.definition.rest;

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
import org.hito.kit.Today;
import org.hito.kit.facts.HistoryEntry;
import org.hito.kit.json.TwinMembers;
import org.hito.kit.language.Language;
import org.hito.kit.listing.HistoryPages;
import org.hito.kit.listing.ListOf;
import org.hito.kit.listing.ListRequest;
import org.hito.kit.listing.Page;
import org.hito.kit.rest.Answers;
import org.hito.kit.rest.Codes;
import org.hito.kit.rest.CurrentRequest;
import org.hito.kit.store.Snapshot;
import org.hito.kit.table.CsvWriter;
import org.hito.metrics.definition.app.IndicatorService;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.IndicatorDefinition;
import org.hito.metrics.indicator.view.DefinitionBody;
import org.hito.metrics.indicator.view.IndicatorView;

/** Indicators, each with its progress. */
@Path("/api/v1/indicators")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Indicators", description = "What is measured, each with its progress")
public class IndicatorResource {

  private final IndicatorService indicators;
  private final Today today;
  private final HistoryPages history;
  private final CurrentRequest request;
  private final Answers answers;

  IndicatorResource(
      IndicatorService indicators,
      Today today,
      HistoryPages history,
      CurrentRequest request,
      Answers answers) {
    this.indicators = indicators;
    this.today = today;
    this.history = history;
    this.request = request;
    this.answers = answers;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
  @Operation(operationId = "listIndicators", summary = "Indicators, page by page")
  @ListOf(IndicatorService.class)
  public Uni<Page<IndicatorView>> list(@Context UriInfo uri) {
    return indicators
        .list(ListRequest.of(uri))
        .map(page -> page.map(found -> view(found, request.language())))
        .map(page -> page.as(IndicatorView.COLUMNS));
  }

  @GET
  @Path("{code}")
  @Operation(operationId = "getIndicator", summary = "One indicator")
  @APIResponseSchema(IndicatorView.class)
  public Uni<Response> get(String code) {
    return indicators.find(code).map(found -> answers.one(found, this::view));
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "declareIndicator", summary = "Define one, or revise its definition")
  public Uni<Response> declare(
      String code, @RequestBodySchema(DefinitionBody.class) JsonNode body) {
    var definition = IndicatorReader.read(Codes.checked(code), body).orThrow();
    return indicators
        .declare(definition, request.attempt())
        .map(done -> answers.declared(done, this::view));
  }

  @PATCH
  @Path("{code}")
  @Consumes("application/merge-patch+json")
  @Operation(operationId = "reviseIndicator", summary = "Change parts of a definition")
  public Uni<Response> revise(String code, JsonNode patch) {
    return indicators
        .revise(
            code,
            present -> IndicatorReader.read(code, patched(present, patch)).orThrow(),
            request.attempt())
        .map(done -> answers.changed(done, this::view));
  }

  private static JsonNode patched(IndicatorDefinition present, JsonNode patch) {
    JsonNode patched = Codes.patched(DefinitionBody.toPatch(present), patch);
    TwinMembers.reconcile(patch.path("baseline"), patched.path("baseline"), "value", "range");
    return UnitMembers.reconciled(patch, patched);
  }

  @GET
  @Path("{code}/history")
  @Operation(operationId = "indicatorHistory", summary = "Every change of one, newest first")
  @ListOf(HistoryPages.class)
  public Uni<Page<HistoryEntry>> history(String code, @Context UriInfo uri) {
    return history.page("indicator", code, ListRequest.of(uri));
  }

  private IndicatorView view(Snapshot<Indicator> snapshot, Language language) {
    return IndicatorView.of(snapshot, language, today.date());
  }
}
