package org.hito.metrics.evidence.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hito.kit.Today;
import org.hito.kit.domain.Texts;
import org.hito.kit.listing.ListDocumentation;
import org.hito.kit.listing.ListRequest;
import org.hito.kit.listing.Page;
import org.hito.kit.rest.CurrentRequest;
import org.hito.kit.rest.QueryValues;
import org.hito.kit.table.Columns;
import org.hito.kit.table.CsvWriter;
import org.hito.metrics.evidence.app.EvidenceService;
import org.hito.metrics.evidence.domain.ListLimit;
import org.hito.metrics.evidence.domain.SeriesQuery;
import org.hito.metrics.evidence.view.ExplanationView;
import org.hito.metrics.evidence.view.SeriesView;
import org.hito.metrics.indicator.view.ProgressView;
import org.hito.metrics.progress.domain.KnownOn;
import org.jboss.resteasy.reactive.RestQuery;

/** The progress of an indicator, and why. */
@Path("/api/v1/indicators/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Indicators")
public class EvidenceResource {
  private static final String KNOWN_ON =
      "Values and definitions as known at this instant, or at the end of this day; now by default.";
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  private final EvidenceService evidence;
  private final Today today;
  private final Clock clock;
  private final CurrentRequest request;
  private final UriInfo uri;

  EvidenceResource(
      EvidenceService evidence, Today today, Clock clock, CurrentRequest request, UriInfo uri) {
    this.evidence = evidence;
    this.today = today;
    this.clock = clock;
    this.request = request;
    this.uri = uri;
  }

  @GET
  @Path("progress")
  @Operation(
      operationId = "progress",
      summary = "Progress on a day, as known on a day; with forecasts for today")
  public Uni<ProgressView> progress(
      String code,
      @Parameter(
              description = "The day progress is measured on; today by default.",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @RestQuery
          String on,
      @Parameter(description = KNOWN_ON) @RestQuery String knownOn) {
    KnownOn known = known(knownOn);
    LocalDate usual = known.isNow() ? today.date() : known.day();
    return evidence.progress(code, QueryDates.day("on", on, usual), known);
  }

  private KnownOn known(String knownOn) {
    return QueryDates.knownOn(knownOn, today.zone()).atTheLatest(clock.instant());
  }

  @GET
  @Path("explanation")
  @Operation(operationId = "explanation", summary = "Why the value is what it is, fact by fact")
  public Uni<ExplanationView> explanation(
      String code,
      @Parameter(
              description =
                  "Lists at most so many inputs, the latest, and so many commitments under way;"
                      + " larger than 10000 is taken for 10000. Without it the earliest 10000.",
              schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
          @RestQuery
          String limit) {
    return evidence.explanation(
        code,
        limit == null
            ? ListLimit.ALL
            : ListLimit.latest(QueryValues.count("limit", limit, ListLimit.MOST)));
  }

  @GET
  @Path("series")
  @Operation(operationId = "series", summary = "Values by date")
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
  public Uni<Page<SeriesView>> series(
      String code,
      @Parameter(
              description = "On or after this day.",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @RestQuery
          String from,
      @Parameter(
              description = "On or before this day.",
              schema = @Schema(type = SchemaType.STRING, format = "date"))
          @RestQuery
          String to,
      @Parameter(description = KNOWN_ON) @RestQuery String knownOn,
      @Parameter(
              description =
                  "The dimension to break values down by, such as 'country', or one part of it,"
                      + " such as 'country:PA'; the whole by default.")
          @RestQuery
          @DefaultValue("")
          String dimension,
      @Parameter(
              description = "Includes superseded values.",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @RestQuery
          @DefaultValue("false")
          String restatements,
      @Parameter(
              description =
                  "Like 'Accept: application/json' or 'text/csv', for clients that cannot send it.",
              schema =
                  @Schema(
                      type = SchemaType.STRING,
                      enumeration = {"json", "csv"}))
          @RestQuery
          String format,
      @Parameter(
              description = ListDocumentation.BYTE_ORDER_MARK,
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @RestQuery
          String bom) {
    String self = ListRequest.of(uri).at(request.publicPath()).address().toString();
    String[] parts = dimension.split(":", 2);
    SeriesQuery asked =
        new SeriesQuery(
            QueryDates.day("from", from, FIRST_DAY),
            QueryDates.day("to", to, LAST_DAY),
            known(knownOn),
            parts[0],
            parts.length > 1 ? Texts.category(parts[1]) : "",
            QueryValues.flag("restatements", restatements));
    return evidence
        .series(code, asked)
        .map(points -> new Page<>(points, null, self, null).as(columns(asked)));
  }

  private static Columns columns(SeriesQuery asked) {
    return asked.restatements() ? SeriesView.WITH_RESTATEMENTS : SeriesView.COLUMNS;
  }
}
