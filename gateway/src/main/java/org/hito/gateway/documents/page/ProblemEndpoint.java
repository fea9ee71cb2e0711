package org.hito.gateway.documents.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.kit.problem.ProblemException;

/** {@code GET /problems/<code>}: what a code means and what to do; {@code type} points here. */
@ApplicationScoped
public class ProblemEndpoint implements Endpoint {

  private final ProblemCodes codes;

  ProblemEndpoint(ProblemCodes codes) {
    this.codes = codes;
  }

  @Override
  public String path() {
    return "/problems/:code";
  }

  @Override
  public void handle(RoutingContext exchange) {
    PageRequest asked = PageRequest.of(exchange);
    ProblemCode problem =
        codes
            .named(exchange.pathParam("code"), asked.language())
            .orElseThrow(() -> new ProblemException(404, "not-found"));
    if (asked.isHtml()) {
      Page page = new Page(asked.language(), "../", "problem");
      PageAnswer.html(exchange, asked.language(), Templates.problem(page, problem));
    } else {
      PageAnswer.json(exchange, asked.language(), problem.json().toPrettyString());
    }
  }
}
