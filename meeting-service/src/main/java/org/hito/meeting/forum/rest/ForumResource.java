package org.hito.meeting.forum.rest;

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
import org.hito.kit.table.CsvWriter;
import org.hito.meeting.forum.app.ForumService;
import org.hito.meeting.forum.view.ForumView;

/** The REST resource of forums. */
@Path("/api/v1/forums")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Forums", description = "Series of meetings")
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
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
  @Operation(operationId = "listForums", summary = "Forums, page by page")
  @ListOf(ForumService.class)
  public Uni<Page<ForumView>> list(@Context UriInfo uri) {
    return forums
        .list(ListRequest.of(uri))
        .map(page -> page.map(found -> ForumView.of(found, request.language())))
        .map(page -> page.as(ForumView.COLUMNS));
  }

  @GET
  @Path("{code}")
  @Operation(operationId = "getForum", summary = "One forum")
  @APIResponseSchema(ForumView.class)
  public Uni<Response> get(String code) {
    return forums.find(code).map(found -> answers.one(found, ForumView::of));
  }

  @PUT
  @Path("{code}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "declareForum",
      summary = "Declare a forum",
      description =
          "201 registers it; 200 revises it, or changes nothing if it is the same."
              + " Administrators only.")
  public Uni<Response> declare(
      String code, @RequestBodySchema(ForumDeclaration.class) JsonNode body) {
    var declared = ForumReader.read(Codes.checked(code), body).orThrow();
    return forums
        .declare(declared.code(), declared, request.attempt())
        .map(done -> answers.declared(done, ForumView::of));
  }

  @PATCH
  @Path("{code}")
  @Consumes("application/merge-patch+json")
  @Operation(
      operationId = "reviseForum",
      summary = "Change some members and keep the others",
      description = "A JSON Merge Patch (RFC 7396) of the declaration. Administrators only.")
  public Uni<Response> revise(String code, JsonNode patch) {
    return forums
        .revise(
            code,
            present -> ForumReader.read(code, Codes.patched(present, patch)).orThrow(),
            request.attempt())
        .map(done -> answers.changed(done, ForumView::of));
  }

  @GET
  @Path("{code}/history")
  @Operation(operationId = "getForumHistory", summary = "All changes, newest first")
  @ListOf(HistoryPages.class)
  public Uni<Page<HistoryEntry>> history(String code, @Context UriInfo uri) {
    return history.page("forum", code, ListRequest.of(uri));
  }
}
