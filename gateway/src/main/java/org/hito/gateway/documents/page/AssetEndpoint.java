package org.hito.gateway.documents.page;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import org.hito.gateway.documents.Document;
import org.hito.gateway.documents.DocumentAnswer;
import org.hito.gateway.documents.Published;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.kit.problem.ProblemException;

/** {@code GET /developers/assets/<file>}: the styles, scripts and images of pages. */
@Singleton
public class AssetEndpoint implements Endpoint {

  private static final String CSS = "text/css; charset=UTF-8";
  private static final String SCRIPT = "text/javascript; charset=UTF-8";

  private final Map<String, Document> assets =
      Map.of(
          "pages.css", document(CSS, "pages/pages.css"),
          "reference.js", document(SCRIPT, "pages/reference.js"),
          "swagger-ui.css", document(CSS, "swagger-ui/swagger-ui.css"),
          "swagger-ui-bundle.js", document(SCRIPT, "swagger-ui/swagger-ui-bundle.js"));

  @Override
  public String path() {
    return "/developers/assets/:file";
  }

  @Override
  public void handle(RoutingContext exchange) {
    Document asset = assets.get(exchange.pathParam("file"));
    if (asset == null) {
      throw new ProblemException(404, "not-found");
    }
    DocumentAnswer.send(exchange, asset);
  }

  private static Document document(String mediaType, String file) {
    return Document.of(mediaType, Published.bytes("/META-INF/hito/" + file));
  }
}
