package org.hito.meeting.agenda.rest;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hito.kit.Today;
import org.hito.kit.listing.ListOf;
import org.hito.kit.listing.ListRequest;
import org.hito.kit.listing.Page;
import org.hito.kit.rest.CurrentRequest;
import org.hito.kit.table.CsvWriter;
import org.hito.meeting.agenda.app.Agendas;
import org.hito.meeting.agenda.view.AgendaEntry;
import org.hito.meeting.commitment.domain.Commitment;

/** The draft agenda of a forum's next meeting. */
@Path("/api/v1/forums/{forum}/agenda")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Forums")
public class AgendaResource {

  private final Agendas agendas;
  private final CurrentRequest request;
  private final Today today;

  AgendaResource(Agendas agendas, CurrentRequest request, Today today) {
    this.agendas = agendas;
    this.request = request;
    this.today = today;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, CsvWriter.MEDIA_TYPE})
  @Operation(
      operationId = "getForumAgenda",
      summary = "The open commitments of earlier meetings, the oldest meeting first",
      description =
          "The first agenda of the forum's next meeting: the open commitments of the meetings that"
              + " began before it; of all its meetings while none is planned.")
  @ListOf(Agendas.class)
  public Uni<Page<AgendaEntry>> agenda(String forum, @Context UriInfo uri) {
    return agendas
        .of(forum, ListRequest.of(uri))
        .map(page -> page.map(open -> entry(open.state())))
        .map(page -> page.as(AgendaEntry.COLUMNS));
  }

  private AgendaEntry entry(Commitment open) {
    return AgendaEntry.of(open, request.language(), today.date());
  }
}
