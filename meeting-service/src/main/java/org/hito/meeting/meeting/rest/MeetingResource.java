package org.hito.meeting.meeting.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hito.kit.facts.HistoryEntry;
import org.hito.kit.idempotency.IdempotencyKeys;
import org.hito.kit.listing.HistoryPages;
import org.hito.kit.listing.ListOf;
import org.hito.kit.listing.ListRequest;
import org.hito.kit.listing.Page;
import org.hito.kit.rest.Answers;
import org.hito.kit.rest.Codes;
import org.hito.kit.rest.CurrentRequest;
import org.hito.kit.table.CsvWriter;
import org.hito.meeting.meeting.app.MeetingService;
import org.hito.meeting.meeting.view.MeetingView;

/** The REST resource of meetings. */
@Path("/api/v1/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Meetings", description = "Meetings of forums")
public class MeetingResource {

  private final MeetingService meetings;
  private final HistoryPages history;
  private final IdempotencyKeys keys;
  private final CurrentRequest request;
  private final Answers answers;

  MeetingResource(
      MeetingService meetings,
      HistoryPages history,
      IdempotencyKeys keys,
      CurrentRequest request,
      Answers answers) {
    this.meetings = meetings;
    this.history = history;
    this.keys = keys;
    this.request = request;
    this.answers = answers;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
  @Operation(operationId = "listMeetings", summary = "Meetings, page by page")
  @ListOf(MeetingService.class)
  public Uni<Page<MeetingView>> list(@Context UriInfo uri) {
    return meetings
        .list(ListRequest.of(uri))
        .map(page -> page.map(found -> MeetingView.of(found, request.language())))
        .map(page -> page.as(MeetingView.COLUMNS));
  }

  @GET
  @Path("{code}")
  @Operation(operationId = "getMeeting", summary = "One meeting")
  @APIResponseSchema(MeetingView.class)
  public Uni<Response> get(String code) {
    return meetings.find(code).map(found -> answers.one(found, MeetingView::of));
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "declareMeeting",
      summary = "Declare a meeting",
      description =
          "201 registers it; 200 revises it, or changes nothing if it is the same."
              + " Editors of a convenor of the forum or of the host, until it is closed.")
  public Uni<Response> declare(
      String code, @RequestBodySchema(MeetingDeclaration.class) JsonNode body) {
    var command = MeetingReader.declaration(Codes.checked(code), body).orThrow();
    return meetings
        .declare(command, request.attempt())
        .map(done -> answers.declared(done, MeetingView::of));
  }

  @PATCH
  @Path("{code}")
  @Consumes("application/merge-patch+json")
  @Operation(
      operationId = "reviseMeeting",
      summary = "Change some members and keep the others",
      description =
          "A JSON Merge Patch (RFC 7396) of the declaration. Editors of a convenor of the forum or of the host, until it is closed.")
  public Uni<Response> revise(String code, JsonNode patch) {
    return meetings
        .revise(code, meeting -> MeetingReader.patched(meeting, patch).orThrow(), request.attempt())
        .map(done -> answers.changed(done, MeetingView::of));
  }

  @POST
  @Path("{code}/moves")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "moveMeeting",
      summary = "Hold, close or cancel it",
      description =
          "Closing freezes the minutes and the records. A move that is not allowed is refused"
              + " with 409 and those that are. Editors of a convenor of the forum or of the host, until it is closed.")
  @APIResponseSchema(MeetingView.class)
  public Uni<Response> move(String code, @RequestBodySchema(MeetingMoveBody.class) JsonNode body) {
    var command = MeetingReader.move(body).orThrow();
    return keys.change(
        body,
        (session, attempt) -> meetings.move(session, code, command, attempt),
        done -> Uni.createFrom().item(answers.changed(done, MeetingView::of)));
  }

  @GET
  @Path("{code}/history")
  @Operation(operationId = "getMeetingHistory", summary = "All changes, newest first")
  @ListOf(HistoryPages.class)
  public Uni<Page<HistoryEntry>> history(String code, @Context UriInfo uri) {
    return history.page("meeting", code, ListRequest.of(uri));
  }
}
