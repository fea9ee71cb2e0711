package org.hito.meeting.commitment.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hito.kit.facts.Origin;
import org.hito.kit.idempotency.IdempotencyKeys;
import org.hito.kit.identity.CurrentRequest;
import org.hito.kit.rest.Answers;
import org.hito.kit.store.Preconditions;
import org.hito.meeting.commitment.app.Reagreements;

/** Where another due date or owner of what was promised is agreed on. */
@Path("/api/v1/commitments/{code}/renegotiations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Commitments")
public class RenegotiationResource {

  private final Reagreements commitments;
  private final CommitmentViews views;
  private final IdempotencyKeys keys;
  private final CurrentRequest request;
  private final Answers answers;

  RenegotiationResource(
      Reagreements commitments,
      CommitmentViews views,
      IdempotencyKeys keys,
      CurrentRequest request,
      Answers answers) {
    this.commitments = commitments;
    this.views = views;
    this.keys = keys;
    this.request = request;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "renegotiateCommitment",
      summary = "Agree on another due date or owner of what was promised",
      description =
          "Editors of its owner, while it is agreed and open; after its meeting was closed too."
              + " What was promised first stays, and records judge by it. A repeat with the same"
              + " Idempotency-Key is answered as the first time.")
  @APIResponseSchema(CommitmentView.class)
  public Uni<Response> renegotiate(
      String code,
      @RequestBody(
              required = true,
              content =
                  @Content(schema = @Schema(implementation = CommitmentBodies.Renegotiation.class)))
          JsonNode body) {
    var command = CommitmentReader.renegotiation(body).orThrow();
    Preconditions preconditions = request.preconditions();
    Origin origin = request.origin();
    return keys.once(
        body,
        session -> commitments.renegotiate(session, code, command, preconditions, origin),
        done -> views.of(List.of(done)).map(view -> answers.changed(done, view)));
  }
}
