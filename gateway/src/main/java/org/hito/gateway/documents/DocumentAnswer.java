package org.hito.gateway.documents;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Sends documents, or 304 if the client has them already. */
public final class DocumentAnswer {

  private DocumentAnswer() {}

  /** Answers with a document. Headers set before are kept. */
  public static void send(RoutingContext exchange, Document document) {
    HttpServerResponse response =
        exchange
            .response()
            .putHeader(HttpHeaders.CONTENT_TYPE, document.mediaType())
            .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=300")
            .putHeader("X-Content-Type-Options", "nosniff")
            .putHeader(HttpHeaders.ETAG, document.etag());
    if (isKnown(exchange.request(), document.etag())) {
      response.setStatusCode(304).end();
    } else {
      response
          .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(document.text().length()))
          .end(document.text());
    }
  }

  // a proxy that compresses may have put a suffix into the tag
  private static boolean isKnown(HttpServerRequest request, String etag) {
    List<String> lines = request.headers().getAll(HttpHeaders.IF_NONE_MATCH);
    String known = String.join(", ", lines);
    String tag = etag.substring(0, etag.length() - 1);
    return known.strip().equals("*") || known.contains(tag);
  }
}
