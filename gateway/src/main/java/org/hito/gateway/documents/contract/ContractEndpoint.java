package org.hito.gateway.documents.contract;

import io.vertx.ext.web.RoutingContext;
import org.hito.gateway.documents.Document;
import org.hito.gateway.documents.DocumentAnswer;
import org.hito.gateway.endpoint.Endpoint;

/** A document that is the same for everybody. */
record ContractEndpoint(String path, Document document) implements Endpoint {

  @Override
  public void handle(RoutingContext exchange) {
    DocumentAnswer.send(exchange, document);
  }
}
