package org.hito.initiative.initiative.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hito.initiative.initiative.app.InitiativeCourse;
import org.hito.initiative.initiative.domain.MoveInitiative;
import org.hito.initiative.initiative.view.InitiativeView;
import org.hito.kit.idempotency.IdempotencyKeys;
import org.hito.kit.rest.Answers;
import org.hito.kit.rest.CurrentRequest;

/** The REST resource of an initiative's moves and milestones. */
@Path("/api/v1/initiatives/{code}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Initiatives")
public class CourseResource {

  private final InitiativeCourse course;
  private final IdempotencyKeys keys;
  private final CurrentRequest request;
  private final Answers answers;

  CourseResource(
      InitiativeCourse course, IdempotencyKeys keys, CurrentRequest request, Answers answers) {
    this.course = course;
    this.keys = keys;
    this.request = request;
    this.answers = answers;
  }

  @POST
  @Path("moves")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "moveInitiative",
      summary = "Move it to another status",
      description =
          "409 with the moves allowed when this is none of them."
              + " Editors of its lead and administrators only.")
  @APIResponseSchema(InitiativeView.class)
  public Uni<Response> move(
      String code, @RequestBodySchema(CourseReader.MoveBody.class) JsonNode body) {
    MoveInitiative command = CourseReader.move(body);
    return keys.change(
        body,
        (session, attempt) -> course.move(session, code, command, attempt),
        done -> Uni.createFrom().item(answers.changed(done, InitiativeView::of)));
  }

  @PUT
  @Path("milestones/{milestone}/reached")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "reachMilestone",
      summary = "Say that a milestone was reached",
      description = "The same again changes nothing. Editors of its lead and administrators only.")
  @APIResponseSchema(InitiativeView.class)
  public Uni<Response> reach(
      String code, String milestone, @RequestBodySchema(CourseReader.Reached.class) JsonNode body) {
    var reached = CourseReader.reached(body);
    return course
        .reach(code, milestone, reached.on(), reached.evidence(), request.attempt())
        .map(done -> answers.changed(done, InitiativeView::of));
  }

  @DELETE
  @Path("milestones/{milestone}/reached")
  @Operation(
      operationId = "takeMilestoneBack",
      summary = "Say that a milestone is not reached after all",
      description = "Changes nothing when it was not. Editors of its lead and administrators only.")
  @APIResponseSchema(InitiativeView.class)
  public Uni<Response> takeBack(String code, String milestone) {
    return course
        .takeBack(code, milestone, request.attempt())
        .map(done -> answers.changed(done, InitiativeView::of));
  }
}
