package org.hito.gateway.events.consumer;

import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.hito.gateway.admin.AdminDoor;
import org.hito.gateway.endpoint.Answer;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.endpoint.JsonBody;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.identity.Caller;
import org.hito.kit.domain.Actor;
import org.hito.kit.problem.ProblemException;

/**
 * {@code /api/v1/events/consumers/<name>}: one named consumer; {@code PUT} acknowledges a position.
 */
@ApplicationScoped
public class ConsumerEndpoint implements Endpoint {

  private static final Set<String> JSON = Set.of("application/json");

  private final AdminDoor door;
  private final Consumers consumers;

  ConsumerEndpoint(AdminDoor door, Consumers consumers) {
    this.door = door;
    this.consumers = consumers;
  }

  @Override
  public String path() {
    return ConsumersEndpoint.PATH + "/:name";
  }

  @Override
  public Set<HttpMethod> methods() {
    return Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.PUT, HttpMethod.DELETE);
  }

  @Override
  public void handle(RoutingContext exchange) {
    door.admit(
        exchange, Actor.ROLES, caller -> answer(exchange, caller, exchange.pathParam("name")));
  }

  private Uni<Answer> answer(RoutingContext exchange, Caller caller, String name) {
    if (!ConsumerNames.isValid(name)) {
      throw new ProblemException(400, "invalid-consumer-name");
    }
    HttpMethod method = exchange.request().method();
    if (method.equals(HttpMethod.PUT)) {
      return acknowledge(exchange, caller, name);
    }
    if (method.equals(HttpMethod.DELETE)) {
      Query.of(exchange.queryParams(), Set.of());
      return consumers.delete(ConsumerPositions.agency(caller), name).replaceWith(Answer.done());
    }
    Query query = Query.of(exchange.queryParams(), Set.of("agency"));
    String asked = query.text("agency").or(caller::agency).orElse(null);
    String agency = Consumers.visible(caller, asked);
    if (agency == null) {
      throw new ProblemException(403, "no-agency");
    }
    return consumers.find(agency, name).map(view -> Answer.json(200, view));
  }

  private Uni<Answer> acknowledge(RoutingContext exchange, Caller caller, String name) {
    Query.of(exchange.queryParams(), Set.of());
    String agency = ConsumerPositions.agency(caller);
    return JsonBody.read(exchange, JSON)
        .map(Acknowledgement::read)
        .chain(wanted -> consumers.acknowledge(agency, name, wanted, caller.subject()))
        .map(
            done ->
                done.isNew()
                    ? Answer.json(201, done.view())
                        .with("Location", ConsumersEndpoint.PATH + "/" + name)
                    : Answer.json(200, done.view()));
  }
}
