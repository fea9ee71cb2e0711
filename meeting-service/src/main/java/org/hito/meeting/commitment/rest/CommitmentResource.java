package org.hito.meeting.commitment.rest;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hito.kit.facts.HistoryEntry;
import org.hito.kit.listing.HistoryPages;
import org.hito.kit.listing.ListOf;
import org.hito.kit.listing.ListRequest;
import org.hito.kit.listing.Page;
import org.hito.kit.rest.Answers;
import org.hito.kit.rest.Codes;
import org.hito.kit.rest.CurrentRequest;
import org.hito.kit.store.Snapshot;
import org.hito.kit.table.CsvWriter;
import org.hito.meeting.commitment.app.CommitmentService;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.view.CommitmentView;

/** The REST resource of commitments. */
@Path("/api/v1/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Commitments", description = "What was agreed in meetings, and whether it was kept")
public class CommitmentResource {

  private final CommitmentService commitments;
  private final CommitmentViews views;
  private final HistoryPages history;
  private final CurrentRequest request;
  private final Answers answers;

  CommitmentResource(
      CommitmentService commitments,
      CommitmentViews views,
      HistoryPages history,
      CurrentRequest request,
      Answers answers) {
    this.commitments = commitments;
    this.views = views;
    this.history = history;
    this.request = request;
    this.answers = answers;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
  @Operation(operationId = "listCommitments", summary = "Commitments, page by page")
  @ListOf(CommitmentService.class)
  public Uni<Page<CommitmentView>> list(@Context UriInfo uri) {
    return commitments
        .list(ListRequest.of(uri))
        .chain(
            page ->
                views
                    .of(page.items())
                    .map(view -> page.map(found -> view.apply(found, request.language()))))
        .map(page -> page.as(CommitmentView.COLUMNS));
  }

  @GET
  @Path("{code}")
  @Operation(operationId = "getCommitment", summary = "One commitment")
  @APIResponseSchema(CommitmentView.class)
  public Uni<Response> get(String code) {
    return commitments
        .find(code)
        .chain(found -> views.of(found.stream().toList()).map(view -> answers.one(found, view)));
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "declareCommitment",
      summary = "Declare a commitment",
      description =
          "201 records it; 200 revises it, or changes nothing if it is the same."
              + " Editors of a convenor of the forum or of the host, until the meeting is closed;"
              + " outside a meeting editors of the owner.")
  public Uni<Response> declare(
      String code, @RequestBodySchema(CommitmentDeclaration.class) JsonNode body) {
    var command = CommitmentReader.declaration(Codes.checked(code), body).orThrow();
    return commitments
        .declare(command, request.attempt())
        .chain(
            done -> views.of(List.of(done.snapshot())).map(view -> answers.declared(done, view)));
  }

  @PATCH
  @Path("{code}")
  @Consumes("application/merge-patch+json")
  @Operation(
      operationId = "reviseCommitment",
      summary = "Change some members and keep the others",
      description = "A JSON Merge Patch (RFC 7396) of the declaration, without its status.")
  public Uni<Response> revise(String code, JsonNode patch) {
    return commitments
        .revise(
            code,
            commitment -> CommitmentReader.patched(commitment, patch).orThrow(),
            request.attempt())
        .chain(this::changed);
  }

  @GET
  @Path("{code}/history")
  @Operation(operationId = "getCommitmentHistory", summary = "All changes, newest first")
  @ListOf(HistoryPages.class)
  public Uni<Page<HistoryEntry>> history(String code, @Context UriInfo uri) {
    return history.page("commitment", code, ListRequest.of(uri));
  }

  private Uni<Response> changed(Snapshot<Commitment> done) {
    return views.of(List.of(done)).map(view -> answers.changed(done, view));
  }
}
