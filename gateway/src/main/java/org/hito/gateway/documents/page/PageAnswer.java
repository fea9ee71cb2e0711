package org.hito.gateway.documents.page;

import io.quarkus.qute.TemplateInstance;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.hito.gateway.documents.Document;
import org.hito.gateway.documents.DocumentAnswer;
import org.hito.kit.language.Language;

/** Sends pages. They load nothing from elsewhere. */
final class PageAnswer {

  private static final String NOTHING_ELSE =
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  private static final String PLAIN = NOTHING_ELSE + "; style-src 'self'; img-src 'self' data:";

  /** Swagger UI sets inline styles, has images in its style sheet, and calls the API. */
  private static final String WITH_SWAGGER_UI =
      NOTHING_ELSE
          + "; script-src 'self'; connect-src 'self'; style-src 'self' 'unsafe-inline'"
          + "; img-src 'self' data:";

  private PageAnswer() {}

  static void html(RoutingContext exchange, Language language, TemplateInstance page) {
    send(exchange, language, PLAIN, Document.of("text/html; charset=UTF-8", page.render()));
  }

  static void htmlWithSwaggerUi(RoutingContext exchange, Language language, TemplateInstance page) {
    send(
        exchange,
        language,
        WITH_SWAGGER_UI,
        Document.of("text/html; charset=UTF-8", page.render()));
  }

  static void json(RoutingContext exchange, Language language, String json) {
    send(exchange, language, PLAIN, Document.of("application/json", json));
  }

  private static void send(
      RoutingContext exchange, Language language, String policy, Document document) {
    MultiMap headers = exchange.response().headers();
    headers.set("Content-Security-Policy", policy);
    headers.set("Referrer-Policy", "same-origin");
    headers.set(HttpHeaders.CONTENT_LANGUAGE, language.tag());
    headers.add(HttpHeaders.VARY, "Accept, Accept-Language");
    DocumentAnswer.send(exchange, document);
  }
}
