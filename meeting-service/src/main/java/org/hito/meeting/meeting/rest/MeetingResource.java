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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.hito.kit.facts.HistoryEntry;
import org.hito.kit.identity.CurrentRequest;
import org.hito.kit.listing.HistoryPages;
import org.hito.kit.listing.Page;
import org.hito.kit.rest.Answers;
import org.hito.kit.rest.Codes;
import org.hito.meeting.meeting.app.MeetingService;

/** The register of meetings. What is recorded in one is the commitments' affair. */
@Path("/api/v1/meetings")
@Authenticated
public class MeetingResource {

  private final MeetingService meetings;
  private final HistoryPages history;
  private final CurrentRequest request;
  private final Answers answers;

  MeetingResource(
      MeetingService meetings, HistoryPages history, CurrentRequest request, Answers answers) {
    this.meetings = meetings;
    this.history = history;
    this.request = request;
    this.answers = answers;
  }

  @GET
  public Uni<Page<MeetingView>> list(@Context UriInfo uri) {
    return meetings
        .list(uri)
        .map(page -> page.map(found -> MeetingView.of(found, request.language())));
  }

  @GET
  @Path("{code}")
  public Uni<Response> get(String code) {
    return meetings.find(code).map(found -> answers.one(found, MeetingView::of));
  }

  @PUT
  @Path("{code}")
  public Uni<Response> declare(String code, JsonNode body) {
    var command = MeetingReader.declaration(Codes.checked(code), body).orThrow();
    return meetings
        .declare(command, request.preconditions(), request.origin())
        .map(done -> answers.declared(done, MeetingView::of));
  }

  @PATCH
  @Path("{code}")
  @Consumes("application/merge-patch+json")
  public Uni<Response> revise(String code, JsonNode patch) {
    return meetings
        .revise(
            code,
            meeting -> {
              JsonNode patched = Codes.patched(MeetingView.declared(meeting), patch, "status");
              return MeetingReader.draft(patched).orThrow();
            },
            request.preconditions(),
            request.origin())
        .map(done -> answers.changed(done, MeetingView::of));
  }

  @POST
  @Path("{code}/moves")
  public Uni<Response> move(String code, JsonNode body) {
    var command = MeetingReader.move(body).orThrow();
    return meetings
        .move(code, command, request.preconditions(), request.origin())
        .map(done -> answers.changed(done, MeetingView::of));
  }

  @GET
  @Path("{code}/history")
  public Uni<Page<HistoryEntry>> history(String code, @Context UriInfo uri) {
    return history.page("meeting", code, uri);
  }
}
