package org.hito.kit.across;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.hito.kit.json.Json;
import org.hito.kit.store.Transactions;

/**
 * Internal endpoints from which the gateway builds answers across all services. The gateway routes
 * no client's request here, and only its own passports are accepted. The answers may change with
 * any release.
 */
@Path("/internal/v1")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
public class AcrossResource {

  private final Transactions transactions;
  private final NeighbourhoodReader around;
  private final Search search;
  private final ChangeLog changes;
  private final FactPages facts;

  AcrossResource(
      Transactions transactions,
      NeighbourhoodReader around,
      Search search,
      ChangeLog changes,
      FactPages facts) {
    this.transactions = transactions;
    this.around = around;
    this.search = search;
    this.changes = changes;
    this.facts = facts;
  }

  @POST
  @Path("neighbours")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Uni<String> around(JsonNode body) {
    var asked = Json.mapper().convertValue(body, NeighbourhoodReader.Asked.class);
    return transactions.read(session -> around.answer(session, asked));
  }

  @POST
  @Path("search")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Uni<String> search(JsonNode body) {
    var asked = Json.mapper().convertValue(body, Search.Asked.class);
    return transactions.read(session -> search.page(session, asked));
  }

  @POST
  @Path("changes")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Uni<String> changes(JsonNode body) {
    var asked = Json.mapper().convertValue(body, ChangeLog.Asked.class);
    return transactions.read(session -> changes.page(session, asked));
  }

  @POST
  @Path("newest")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Uni<String> newestChanges(JsonNode body) {
    var asked = Json.mapper().convertValue(body, ChangeLog.Asked.class);
    return transactions.read(session -> changes.newest(session, asked));
  }

  @POST
  @Path("facts")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(hidden = true)
  public Uni<String> facts(JsonNode body) {
    var asked = Json.mapper().convertValue(body, FactPages.Asked.class);
    return transactions.read(session -> facts.page(session, asked));
  }
}
