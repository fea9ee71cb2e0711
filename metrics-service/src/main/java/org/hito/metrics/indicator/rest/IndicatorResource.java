package org.hito.metrics.indicator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import org.hito.kit.facts.HistoryEntry;
import org.hito.kit.identity.CurrentRequest;
import org.hito.kit.language.Language;
import org.hito.kit.listing.HistoryPages;
import org.hito.kit.listing.Page;
import org.hito.kit.rest.Answers;
import org.hito.kit.rest.Codes;
import org.hito.kit.store.Snapshot;
import org.hito.metrics.indicator.app.IndicatorService;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.persistence.IndicatorStore;

/** Indicators, each with its progress. */
@Path("/api/v1/indicators")
@Authenticated
public class IndicatorResource {

  private final IndicatorService indicators;
  private final IndicatorStore store;
  private final HistoryPages history;
  private final CurrentRequest request;
  private final Answers answers;

  IndicatorResource(
      IndicatorService indicators,
      IndicatorStore store,
      HistoryPages history,
      CurrentRequest request,
      Answers answers) {
    this.indicators = indicators;
    this.store = store;
    this.history = history;
    this.request = request;
    this.answers = answers;
  }

  @GET
  public Uni<Page<IndicatorView>> list(@Context UriInfo uri) {
    return indicators.list(uri).map(page -> page.map(found -> view(found, request.language())));
  }

  @GET
  @Path("{code}")
  public Uni<Response> get(String code) {
    return indicators.find(code).map(found -> answers.one(found, this::view));
  }

  @PUT
  @Path("{code}")
  public Uni<Response> declare(String code, JsonNode body) {
    var definition = IndicatorReader.read(Codes.checked(code), body).orThrow();
    return indicators
        .declare(definition, request.preconditions(), request.origin())
        .map(done -> answers.declared(done, this::view));
  }

  @PATCH
  @Path("{code}")
  @Consumes("application/merge-patch+json")
  public Uni<Response> revise(String code, JsonNode patch) {
    return indicators
        .revise(
            code,
            present ->
                IndicatorReader.read(code, Codes.patched(DefinitionBody.of(present), patch))
                    .orThrow(),
            request.preconditions(),
            request.origin())
        .map(done -> answers.changed(done, this::view));
  }

  @GET
  @Path("{code}/history")
  public Uni<Page<HistoryEntry>> history(String code, @Context UriInfo uri) {
    return history.page("indicator", code, uri);
  }

  private IndicatorView view(Snapshot<Indicator> snapshot, Language language) {
    LocalDate today = store.today();
    return IndicatorView.of(snapshot, language, today);
  }
}
