package org.hito.meeting.commitment.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hibernate.reactive.mutiny.Mutiny;
import org.hito.kit.bulk.BulkBody;
import org.hito.kit.bulk.BulkReport;
import org.hito.kit.bulk.BulkReports;
import org.hito.kit.facts.Origin;
import org.hito.kit.idempotency.IdempotencyKeys;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.rest.CurrentRequest;
import org.hito.kit.rest.QueryValues;
import org.hito.kit.store.DatabaseFailures;
import org.hito.kit.store.Transactions;
import org.hito.meeting.commitment.app.CommitmentImport;
import org.hito.meeting.commitment.view.CommitmentView;
import org.hito.meeting.meeting.domain.MeetingPolicy;
import org.jboss.resteasy.reactive.RestQuery;

/** The REST resource that records many commitments at once. */
@Path("/api/v1/commitments/import")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Commitments")
public class ImportResource {

  private final CommitmentImport commitments;
  private final Transactions transactions;
  private final IdempotencyKeys keys;
  private final BulkReports reports;
  private final CurrentRequest request;

  ImportResource(
      CommitmentImport commitments,
      Transactions transactions,
      IdempotencyKeys keys,
      BulkReports reports,
      CurrentRequest request) {
    this.commitments = commitments;
    this.transactions = transactions;
    this.keys = keys;
    this.reports = reports;
    this.request = request;
  }

  @POST
  @Consumes({BulkBody.CSV, BulkBody.NDJSON, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "importCommitments",
      summary = "Record many commitments at once",
      description =
          "CSV with a header, NDJSON or a JSON array of declarations that name their code and their"
              + " meeting or agreedOn. Each row is judged as if it came alone and is written whole or not at all;"
              + " one about an unchanged commitment changes nothing, so that a file can be sent"
              + " again. Administrators, and editors as for recording one.")
  @APIResponse(
      responseCode = "200",
      description = "Every row was accepted",
      content = @Content(schema = @Schema(implementation = BulkReport.class)))
  @APIResponse(
      responseCode = "207",
      description = "Some rows were refused, each with its reason; the others were accepted",
      content = @Content(schema = @Schema(implementation = BulkReport.class)))
  public Uni<Response> importAll(
      @RequestBody(
              required = true,
              content = {
                @Content(
                    mediaType = BulkBody.CSV,
                    schema = @Schema(type = SchemaType.STRING, examples = CommitmentView.HEADER)),
                @Content(
                    mediaType = BulkBody.NDJSON,
                    schema = @Schema(implementation = CommitmentDeclaration.class)),
                @Content(
                    mediaType = MediaType.APPLICATION_JSON,
                    schema =
                        @Schema(
                            type = SchemaType.ARRAY,
                            implementation = CommitmentDeclaration.class))
              })
          byte[] body,
      @Parameter(
              description = "true: only report what would happen",
              schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
          @RestQuery
          @DefaultValue("false")
          String dryRun,
      @Context HttpHeaders headers) {
    MeetingPolicy.mayRecord(request.actor())
        .ifPresent(
            refusal -> {
              throw new ProblemException(Problem.of(refusal));
            });
    boolean dry = QueryValues.flag("dryRun", dryRun);
    ImportRows rows =
        ImportRows.read(BulkBody.rows(body, headers.getMediaType(), CommitmentView.COLUMNS));
    Origin origin = request.origin();
    return Uni.createFrom()
        .deferred(
            () ->
                dry
                    ? transactions.read(session -> run(session, rows, true, origin))
                    : keys.once(
                        BulkBody.compared(body, headers.getMediaType()),
                        session -> run(session, rows, false, origin),
                        answer -> Uni.createFrom().item(answer)))
        .onFailure(DatabaseFailures::isDuplicate)
        .retry() // a concurrent request has recorded one of them, which the retry finds
        .atMost(1);
  }

  private Uni<Response> run(Mutiny.Session session, ImportRows rows, boolean dry, Origin origin) {
    return commitments
        .run(session, rows.readable(), dry, origin)
        .map(outcomes -> answer(reports.of(rows.all(), rows.withOutcomes(outcomes), dry)));
  }

  private static Response answer(BulkReport report) {
    return Response.status(report.rejected() == 0 ? 200 : 207).entity(report).build();
  }
}
