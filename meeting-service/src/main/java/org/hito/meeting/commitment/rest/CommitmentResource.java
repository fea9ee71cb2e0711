package org.hito.meeting.commitment.rest;

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
import org.hito.kit.language.Language;
import org.hito.kit.listing.HistoryPages;
import org.hito.kit.listing.Page;
import org.hito.kit.rest.Answers;
import org.hito.kit.rest.Codes;
import org.hito.kit.store.Snapshot;
import org.hito.meeting.commitment.app.CommitmentService;
import org.hito.meeting.commitment.domain.Commitment;
import org.hito.meeting.decision.Today;

/** The register of commitments. */
@Path("/api/v1/commitments")
@Authenticated
public class CommitmentResource {

  private final CommitmentService commitments;
  private final HistoryPages history;
  private final CurrentRequest request;
  private final Answers answers;
  private final Today today;

  CommitmentResource(
      CommitmentService commitments,
      HistoryPages history,
      CurrentRequest request,
      Answers answers,
      Today today) {
    this.commitments = commitments;
    this.history = history;
    this.request = request;
    this.answers = answers;
    this.today = today;
  }

  @GET
  public Uni<Page<CommitmentView>> list(@Context UriInfo uri) {
    return commitments.list(uri).map(page -> page.map(found -> view(found, request.language())));
  }

  @GET
  @Path("{code}")
  public Uni<Response> get(String code) {
    return commitments.find(code).map(found -> answers.one(found, this::view));
  }

  @PUT
  @Path("{code}")
  public Uni<Response> declare(String code, JsonNode body) {
    var command = CommitmentReader.declaration(Codes.checked(code), body).orThrow();
    return commitments
        .declare(command, request.preconditions(), request.origin())
        .map(done -> answers.declared(done, this::view));
  }

  @PATCH
  @Path("{code}")
  @Consumes("application/merge-patch+json")
  public Uni<Response> revise(String code, JsonNode patch) {
    return commitments
        .revise(
            code,
            commitment -> {
              JsonNode patched = Codes.patched(commitment.draft(), patch, "status");
              return CommitmentReader.draft(patched).orThrow();
            },
            request.preconditions(),
            request.origin())
        .map(done -> answers.changed(done, this::view));
  }

  @POST
  @Path("{code}/moves")
  public Uni<Response> move(String code, JsonNode body) {
    var command = CommitmentReader.move(body).orThrow();
    return commitments
        .move(code, command, request.preconditions(), request.origin())
        .map(done -> answers.changed(done, this::view));
  }

  @POST
  @Path("{code}/updates")
  public Uni<Response> update(String code, JsonNode body) {
    var command = CommitmentReader.update(body).orThrow();
    return commitments
        .report(code, command, request.preconditions(), request.origin())
        .map(done -> answers.changed(done, this::view));
  }

  @GET
  @Path("{code}/history")
  public Uni<Page<HistoryEntry>> history(String code, @Context UriInfo uri) {
    return history.page("commitment", code, uri);
  }

  private CommitmentView view(Snapshot<Commitment> snapshot, Language language) {
    return CommitmentView.of(snapshot, language, today.inUtc());
  }
}
