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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hito.kit.facts.Origin;
import org.hito.kit.idempotency.IdempotencyKeys;
import org.hito.kit.rest.Answers;
import org.hito.kit.rest.CurrentRequest;
import org.hito.kit.store.BeforeCommit;
import org.hito.kit.store.DatabaseFailures;
import org.hito.meeting.commitment.app.CommitmentRecording;
import org.hito.meeting.commitment.app.Recorded;
import org.hito.meeting.commitment.domain.RecordCommitment;
import org.hito.meeting.commitment.view.CommitmentView;

/** The REST resource that records commitments in a meeting. */
@Path("/api/v1/meetings/{meeting}/commitments")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Commitments")
public class RecordingResource {

  private final CommitmentRecording recording;
  private final CommitmentViews views;
  private final IdempotencyKeys keys;
  private final CurrentRequest request;
  private final Answers answers;

  RecordingResource(
      CommitmentRecording recording,
      CommitmentViews views,
      IdempotencyKeys keys,
      CurrentRequest request,
      Answers answers) {
    this.recording = recording;
    this.views = views;
    this.keys = keys;
    this.request = request;
    this.answers = answers;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "recordCommitment",
      summary = "Record a commitment made in the meeting",
      description =
          "Editors of a convenor of the forum or of the host, until the meeting is closed. A repeat"
              + " with the same Idempotency-Key is answered as the first time.")
  @APIResponse(
      responseCode = "201",
      description = "Recorded; Location has its address",
      content = @Content(schema = @Schema(implementation = CommitmentView.class)))
  public Uni<Response> record(
      String meeting, @RequestBodySchema(CommitmentDeclaration.class) JsonNode body) {
    RecordCommitment command = CommitmentReader.recordedIn(meeting, body).orThrow();
    Origin origin = request.origin();
    return keys.onceIn(
            body,
            (BeforeCommit<Recorded> last) -> recording.record(command, origin, last),
            recorded -> Uni.createFrom().item(created(recorded)))
        .onFailure(DatabaseFailures::isDuplicate)
        .transform(duplicate -> Recorded.alreadyExists(String.valueOf(command.code())));
  }

  private Response created(Recorded recorded) {
    return answers.created(
        recorded.snapshot(),
        "/api/v1/commitments/" + recorded.snapshot().state().code(),
        views.knowing(recorded.definedIndicators()));
  }
}
