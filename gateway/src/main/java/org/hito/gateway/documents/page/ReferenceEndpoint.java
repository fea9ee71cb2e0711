package org.hito.gateway.documents.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.endpoint.Endpoint;

/** {@code GET /developers/api}: the reference of the API, made by Swagger UI in the browser. */
@ApplicationScoped
public class ReferenceEndpoint implements Endpoint {

  @Override
  public String path() {
    return "/developers/api";
  }

  @Override
  public void handle(RoutingContext exchange) {
    PageRequest asked = PageRequest.of(exchange);
    Page page = new Page(asked.language(), "../", "reference");
    PageAnswer.htmlWithSwaggerUi(exchange, asked.language(), Templates.reference(page));
  }
}
