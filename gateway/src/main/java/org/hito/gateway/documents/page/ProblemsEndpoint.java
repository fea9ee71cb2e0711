package org.hito.gateway.documents.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hito.gateway.endpoint.Endpoint;

/** {@code GET /problems}: every code with which a request can be refused. */
@ApplicationScoped
public class ProblemsEndpoint implements Endpoint {

  private final ProblemCodes codes;

  ProblemsEndpoint(ProblemCodes codes) {
    this.codes = codes;
  }

  @Override
  public String path() {
    return "/problems";
  }

  @Override
  public void handle(RoutingContext exchange) {
    PageRequest asked = PageRequest.of(exchange);
    List<ProblemCode> all = codes.all(asked.language());
    if (asked.isHtml()) {
      Map<Boolean, List<ProblemCode>> byKind =
          all.stream().collect(Collectors.partitioningBy(code -> !code.statuses().isEmpty()));
      Page page = new Page(asked.language(), "", "problems");
      PageAnswer.html(
          exchange,
          asked.language(),
          Templates.problems(page, byKind.get(true), byKind.get(false)));
    } else {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      all.forEach(code -> items.add(code.json()));
      PageAnswer.json(
          exchange,
          asked.language(),
          JsonNodeFactory.instance.objectNode().set("items", items).toString());
    }
  }
}
