package org.hito.meeting.forum.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
import org.hito.meeting.forum.app.ForumService;

/** The register of forums. */
@Path("/api/v1/forums")
@Authenticated
public class ForumResource {

  private final ForumService forums;
  private final HistoryPages history;
  private final CurrentRequest request;
  private final Answers answers;

  ForumResource(
      ForumService forums, HistoryPages history, CurrentRequest request, Answers answers) {
    this.forums = forums;
    this.history = history;
    this.request = request;
    this.answers = answers;
  }

  @GET
  public Uni<Page<ForumView>> list(@Context UriInfo uri) {
    return forums.list(uri).map(page -> page.map(found -> ForumView.of(found, request.language())));
  }

  @GET
  @Path("{code}")
  public Uni<Response> get(String code) {
    return forums.find(code).map(found -> answers.one(found, ForumView::of));
  }

  @PUT
  @Path("{code}")
  public Uni<Response> declare(String code, JsonNode body) {
    var declared = ForumReader.read(Codes.checked(code), body).orThrow();
    return forums
        .declare(declared, request.preconditions(), request.origin())
        .map(done -> answers.declared(done, ForumView::of));
  }

  @PATCH
  @Path("{code}")
  @Consumes("application/merge-patch+json")
  public Uni<Response> revise(String code, JsonNode patch) {
    return forums
        .revise(
            code,
            present -> ForumReader.read(code, Codes.patched(present, patch)).orThrow(),
            request.preconditions(),
            request.origin())
        .map(done -> answers.changed(done, ForumView::of));
  }

  @GET
  @Path("{code}/history")
  public Uni<Page<HistoryEntry>> history(String code, @Context UriInfo uri) {
    return history.page("forum", code, uri);
  }
}
