package org.hito.gateway.documents.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.exchange.Call;
import org.hito.kit.address.PublicAddress;

/** {@code GET /developers}: where to begin. */
@ApplicationScoped
public class DevelopersEndpoint implements Endpoint {

  private final Optional<String> address;

  DevelopersEndpoint(
      @ConfigProperty(name = PublicAddress.SETTING) Optional<PublicAddress> address) {
    this.address = address.map(PublicAddress::text);
  }

  @Override
  public String path() {
    return "/developers";
  }

  @Override
  public void handle(RoutingContext exchange) {
    PageRequest asked = PageRequest.of(exchange);
    Call call = Call.of(exchange);
    String here = address.orElseGet(() -> call.scheme() + "://" + call.authority());
    Page page = new Page(asked.language(), "", "developers");
    PageAnswer.html(exchange, asked.language(), Templates.developers(page, here));
  }
}
