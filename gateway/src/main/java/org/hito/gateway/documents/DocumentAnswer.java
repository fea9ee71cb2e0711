package org.hito.gateway.documents;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import org.hito.gateway.exchange.ContentTag;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** Sends documents, 304 if the client has them already, or 412 if it asks for other versions. */
public final class DocumentAnswer {

  private DocumentAnswer() {}

  /** Answers with a document. Headers set before are kept. */
  public static void send(RoutingContext exchange, Document document) {
    Optional<Problem> refusal = ContentTag.refusal(exchange.request(), document.text(), "");
    if (refusal.isPresent()) {
      exchange.fail(new ProblemException(refusal.get()));
      return;
    }
    HttpServerResponse response =
        exchange
            .response()
            .putHeader(HttpHeaders.CONTENT_TYPE, document.mediaType())
            .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
            .putHeader("X-Content-Type-Options", "nosniff")
            .putHeader(HttpHeaders.ETAG, document.etag());
    if (ContentTag.isKnown(exchange.request(), document.etag())) {
      response.setStatusCode(304).end();
    } else {
      response
          .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(document.text().length()))
          .end(document.text());
    }
  }
}
