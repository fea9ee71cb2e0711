package org.hito.metrics.scorecard.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hito.kit.Today;
import org.hito.kit.rest.CurrentRequest;
import org.hito.kit.rest.QueryValues;
import org.hito.metrics.evidence.rest.QueryDates;
import org.hito.metrics.scorecard.app.ScorecardService;
import org.jboss.resteasy.reactive.RestQuery;

/** The progress of a strategy, pillar by pillar. */
@Path("/api/v1/strategies/{code}/scorecard")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Scorecards", description = "The progress of strategies")
public class ScorecardResource {
  private static final int MOST = 10_000;

  private final ScorecardService scorecards;
  private final Today today;
  private final CurrentRequest request;

  ScorecardResource(ScorecardService scorecards, Today today, CurrentRequest request) {
    this.scorecards = scorecards;
    this.today = today;
    this.request = request;
  }

  @GET
  @Operation(
      operationId = "scorecard",
      summary = "Pillars and overall, and what changed since a moment")
  public Uni<ScorecardView> get(
      String code,
      @Parameter(
              description =
                  "Lists changes since this instant, or since the start of this day; none by"
                      + " default.")
          @RestQuery
          String since,
      @Parameter(
              description =
                  "Lists at most so many indicators of each pillar, and so many changes; larger"
                      + " than 10000 is taken for 10000. All by default.",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
          @RestQuery
          String limit) {
    Instant from = QueryDates.moment("since", since, today.zone());
    return scorecards
        .gather(code, from)
        .map(
            material ->
                ScorecardView.of(material, today.date(), from, request.language(), most(limit)));
  }

  private static int most(String limit) {
    return limit == null ? Integer.MAX_VALUE : QueryValues.count("limit", limit, MOST);
  }
}
