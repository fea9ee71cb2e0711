package org.hito.meeting.commitment.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.hito.kit.facts.Origin;
import org.hito.kit.idempotency.IdempotencyKeys;
import org.hito.kit.identity.CurrentRequest;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.rest.Answers;
import org.hito.kit.store.DatabaseFailures;
import org.hito.meeting.commitment.app.CommitmentService;
import org.hito.meeting.commitment.domain.RecordCommitment;
import org.hito.meeting.decision.Today;

/** Where what is promised in a meeting is written down. */
@Path("/api/v1/meetings/{meeting}/commitments")
@Authenticated
public class RecordingResource {

  private final CommitmentService commitments;
  private final IdempotencyKeys keys;
  private final CurrentRequest request;
  private final Answers answers;
  private final Today today;

  RecordingResource(
      CommitmentService commitments,
      IdempotencyKeys keys,
      CurrentRequest request,
      Answers answers,
      Today today) {
    this.commitments = commitments;
    this.keys = keys;
    this.request = request;
    this.answers = answers;
    this.today = today;
  }

  @POST
  public Uni<Response> record(String meeting, JsonNode body) {
    RecordCommitment command = CommitmentReader.recordedIn(meeting, body).orThrow();
    Origin origin = request.origin();
    return keys.once(
            "/api/v1/meetings/" + meeting + "/commitments",
            body,
            session ->
                commitments
                    .record(session, command, origin)
                    .map(
                        recorded ->
                            answers.created(
                                recorded,
                                "/api/v1/commitments/" + recorded.state().code(),
                                (snapshot, language) ->
                                    CommitmentView.of(snapshot, language, today.inUtc()))))
        .onFailure(DatabaseFailures::isDuplicate)
        .transform(taken -> alreadyExists(command));
  }

  private static ProblemException alreadyExists(RecordCommitment command) {
    return new ProblemException(
        Problem.of(409, "already-exists", Map.of("code", String.valueOf(command.code()))));
  }
}
