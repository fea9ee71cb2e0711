package org.hito.gateway.documents.contract;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.hito.gateway.documents.DocumentAnswer;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.problem.ProblemAnswers;
import org.hito.kit.problem.Problem;

/**
 * {@code GET /schemas/<file>}: the schemas that facts name as {@code dataschema}, and those they
 * refer to. Schemas are public even where reading data needs a token.
 */
@ApplicationScoped
public class SchemaEndpoint implements Endpoint {

  private final SchemaFiles files;
  private final ProblemAnswers answers;

  SchemaEndpoint(SchemaFiles files, ProblemAnswers answers) {
    this.files = files;
    this.answers = answers;
  }

  @Override
  public String path() {
    return "/schemas/:file";
  }

  /** Answers with one schema. */
  @Override
  public void handle(RoutingContext exchange) {
    files
        .named(exchange.pathParam("file"))
        .ifPresentOrElse(
            schema -> DocumentAnswer.send(exchange, schema),
            () -> answers.send(exchange, Problem.of(404, "not-found")));
  }
}
