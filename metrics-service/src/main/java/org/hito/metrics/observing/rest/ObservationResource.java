package org.hito.metrics.observing.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hito.kit.bulk.BulkBody;
import org.hito.kit.bulk.BulkReport;
import org.hito.kit.bulk.BulkReports;
import org.hito.kit.facts.Origin;
import org.hito.kit.idempotency.IdempotencyKeys;
import org.hito.kit.json.Fields;
import org.hito.kit.rest.CurrentRequest;
import org.hito.kit.rest.QueryValues;
import org.hito.metrics.evidence.view.SeriesView;
import org.hito.metrics.observing.app.ObservationService;
import org.hito.metrics.observing.app.ObservationService.Outcome;
import org.hito.metrics.observing.app.WithdrawalService;
import org.jboss.resteasy.reactive.RestQuery;

/** The observations of an indicator, by day. */
@Path("/api/v1/indicators/{code}/observations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Indicators")
public class ObservationResource {

  private final ObservationService observations;
  private final WithdrawalService withdrawals;
  private final CurrentRequest request;
  private final IdempotencyKeys keys;
  private final BulkReports reports;

  ObservationResource(
      ObservationService observations,
      WithdrawalService withdrawals,
      CurrentRequest request,
      IdempotencyKeys keys,
      BulkReports reports) {
    this.observations = observations;
    this.withdrawals = withdrawals;
    this.request = request;
    this.keys = keys;
    this.reports = reports;
  }

  @PUT
  @Path("{day}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "observe",
      summary = "Record the observation of a day; another value restates it")
  @APIResponse(
      responseCode = "200",
      description = "Restated, or unchanged",
      content = @Content(schema = @Schema(implementation = ObservationView.class)))
  @APIResponse(
      responseCode = "201",
      description = "Observed",
      content = @Content(schema = @Schema(implementation = ObservationView.class)))
  public Uni<Response> observe(
      String code,
      String day,
      @RequestBodySchema(ObservationBodies.Declaration.class) JsonNode body) {
    return observations
        .observe(code, ObservationReader.read(day, body), request.origin())
        .map(
            taken ->
                Response.status(taken.created() ? 201 : 200)
                    .entity(ObservationView.of(code, taken.observation(), taken.direction()))
                    .build());
  }

  /** It stays readable as known until then, and another may replace it. */
  @DELETE
  @Path("{day}")
  @Operation(
      operationId = "withdrawObservation",
      summary = "Withdraw the observation of a day; withdrawing it again changes nothing")
  @APIResponse(
      responseCode = "200",
      description = "Withdrawn",
      content = @Content(schema = @Schema(implementation = ObservationView.class)))
  public Uni<ObservationView> withdraw(
      String code,
      String day,
      @Parameter(
              description = "Why, in at most 500 characters; required unless a language is given",
              schema = @Schema(type = SchemaType.STRING, maxLength = Fields.SHORT_TEXT))
          @RestQuery
          String reason,
      @Parameter(
              description = "Why, in English",
              schema = @Schema(type = SchemaType.STRING, maxLength = Fields.SHORT_TEXT))
          @RestQuery("reasonText.en")
          String english,
      @Parameter(
              description = "Why, in Spanish",
              schema = @Schema(type = SchemaType.STRING, maxLength = Fields.SHORT_TEXT))
          @RestQuery("reasonText.es")
          String spanish,
      @Parameter(
              description =
                  "The part of the whole it speaks of, such as 'country:PA', once for each dimension; the whole by default")
          @RestQuery
          List<String> dimension) {
    Map<String, String> reasonText = new HashMap<>();
    reasonText.put("en", english);
    reasonText.put("es", spanish);
    reasonText.values().removeIf(Objects::isNull);
    var asked = ObservationReader.withdrawing(day, dimension, reason, reasonText);
    return withdrawals
        .withdraw(code, asked.place(), asked.reason(), request.origin())
        .map(taken -> ObservationView.of(code, taken.observation(), taken.direction()));
  }

  /** Many at once, each with its own outcome. */
  @POST
  @Operation(
      operationId = "observeMany",
      summary = "Record many observations: JSON array, NDJSON or CSV")
  @APIResponse(
      responseCode = "207",
      description = "The outcome of each row",
      content = @Content(schema = @Schema(implementation = BulkReport.class)))
  @Consumes({MediaType.APPLICATION_JSON, BulkBody.NDJSON, BulkBody.CSV})
  public Uni<Response> observeAll(
      String code,
      @Context HttpHeaders headers,
      @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = BulkBody.CSV,
                    schema = @Schema(type = SchemaType.STRING, examples = "on,value,country")),
                @Content(
                    mediaType = BulkBody.NDJSON,
                    schema = @Schema(implementation = ObservationBodies.Dated.class)),
                @Content(
                    mediaType = MediaType.APPLICATION_JSON,
                    schema =
                        @Schema(
                            type = SchemaType.ARRAY,
                            implementation = ObservationBodies.Dated.class))
              })
          byte[] body,
      @Parameter(
              description = "true: report the outcome of each row, and write nothing",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @RestQuery
          @DefaultValue("false")
          String dryRun) {
    boolean dry = QueryValues.flag("dryRun", dryRun);
    Origin origin = request.origin();
    return observations
        .dimensions(code)
        .map(SeriesView.WITH_RESTATEMENTS::othersAmong)
        .map(columns -> BulkBody.rows(body, headers.getMediaType(), columns))
        .chain(
            rows -> {
              ObservationRows read = ObservationRows.read(rows);
              Function<List<Outcome>, Response> answer =
                  taken ->
                      Response.status(207)
                          .entity(reports.of(rows, read.withOutcomes(code, taken), dry))
                          .build();
              return dry
                  ? observations.judgeAll(code, read.readable(), origin).map(answer)
                  : keys.once(
                      BulkBody.compared(body, headers.getMediaType()),
                      session -> observations.observeAll(session, code, read.readable(), origin),
                      taken -> Uni.createFrom().item(answer.apply(taken)));
            });
  }
}
