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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hito.kit.idempotency.IdempotencyKeys;
import org.hito.kit.rest.Answers;
import org.hito.kit.store.Snapshot;
import org.hito.meeting.commitment.app.CommitmentCourse;
import org.hito.meeting.commitment.app.CommitmentService;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.commitment.view.CommitmentView;

/** The REST resource of a commitment's moves, reports, reviews, renegotiations and corrections. */
@Path("/api/v1/commitments/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Commitments")
public class CourseResource {

  private final CommitmentCourse course;
  private final CommitmentViews views;
  private final IdempotencyKeys keys;
  private final Answers answers;

  CourseResource(
      CommitmentCourse course, CommitmentViews views, IdempotencyKeys keys, Answers answers) {
    this.course = course;
    this.views = views;
    this.keys = keys;
    this.answers = answers;
  }

  @POST
  @Path("moves")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "moveCommitment",
      summary = "Move it to another status",
      description =
          "Editors of its owner; to VERIFIED verifiers of another agency. A move that is not allowed"
              + " is refused with 409 and those that are.")
  @APIResponseSchema(CommitmentView.class)
  public Uni<Response> move(
      String code, @RequestBodySchema(CommitmentBodies.Move.class) JsonNode body) {
    var command = CommitmentReader.move(body).orThrow();
    return keys.change(
        body, (session, attempt) -> course.move(session, code, command, attempt), this::changed);
  }

  @POST
  @Path("updates")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "reportOnCommitment",
      summary = "Report progress or evidence",
      description = "Editors and reporters of its owner. A repeated report changes nothing.")
  @APIResponseSchema(CommitmentView.class)
  public Uni<Response> update(
      String code, @RequestBodySchema(CommitmentBodies.Update.class) JsonNode body) {
    var command = CommitmentReader.update(body).orThrow();
    return keys.change(
        body, (session, attempt) -> course.report(session, code, command, attempt), this::changed);
  }

  @POST
  @Path("renegotiations")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "renegotiateCommitment",
      summary = "Agree on another due date or owner",
      description =
          "Editors of its owner, while it is agreed and open; after its meeting was closed too."
              + " The original due date is kept, and records judge by it. A repeat with the same"
              + " Idempotency-Key is answered as the first time.")
  @APIResponseSchema(CommitmentView.class)
  public Uni<Response> renegotiate(
      String code, @RequestBodySchema(CommitmentBodies.Renegotiation.class) JsonNode body) {
    var command = CommitmentReader.renegotiation(body).orThrow();
    CommitmentService.locksMeeting(command.meeting());
    return keys.change(
        body,
        (session, attempt) -> course.renegotiate(session, code, command, attempt),
        this::changed);
  }

  @POST
  @Path("reviews")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "reviewCommitment",
      summary = "Record how a meeting found it",
      description =
          "Editors of a convenor of the meeting's forum or of its host, also after the meeting was"
              + " closed. Its status stays. A repeated review changes nothing.")
  @APIResponseSchema(CommitmentView.class)
  public Uni<Response> review(
      String code, @RequestBodySchema(CommitmentBodies.Review.class) JsonNode body) {
    var command = CommitmentReader.review(body).orThrow();
    CommitmentService.locksMeeting(command.meeting());
    return keys.change(
        body, (session, attempt) -> course.review(session, code, command, attempt), this::changed);
  }

  @POST
  @Path("corrections")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "correctCommitment",
      summary = "Correct a wrong record",
      description =
          "Administrators. Only the given members change; until it is renegotiated, its due date"
              + " and the original one change together. A repeat with the same"
              + " Idempotency-Key is answered as the first time.")
  @APIResponseSchema(CommitmentView.class)
  public Uni<Response> correct(
      String code, @RequestBodySchema(CommitmentBodies.Correction.class) JsonNode body) {
    var command = CommitmentReader.correction(body).orThrow();
    return keys.change(
        body, (session, attempt) -> course.correct(session, code, command, attempt), this::changed);
  }

  private Uni<Response> changed(Snapshot<Commitment> done) {
    return views.of(List.of(done)).map(view -> answers.changed(done, view));
  }
}
