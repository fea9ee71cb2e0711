package org.hito.gateway.dashboard.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hito.gateway.documents.Document;
import org.hito.gateway.documents.Published;
import org.hito.gateway.endpoint.Endpoint;
import org.hito.gateway.routing.Compression;
import org.hito.kit.problem.ProblemException;

/**
 * {@code GET /assets/<file>}: the style and the script of pages. Each name contains a hash of the
 * content, so browsers may cache them for a year and never show a page with those of another
 * version.
 */
@ApplicationScoped
public class Assets implements Endpoint {

  private static final Map<String, Asset> BY_NAME =
      List.of(
              asset("dashboard.css", "text/css;charset=UTF-8"),
              asset("dashboard.js", "text/javascript;charset=UTF-8"),
              asset("wall.js", "text/javascript;charset=UTF-8"))
          .stream()
          .collect(Collectors.toMap(Asset::name, Function.identity()));
  private static final Map<String, Asset> BY_ADDRESS =
      BY_NAME.values().stream().collect(Collectors.toMap(Asset::address, Function.identity()));

  private record Asset(String name, String address, Document document, Buffer compressed) {}

  private static Asset asset(String name, String mediaType) {
    Document document = Document.of(mediaType, Published.bytes("/META-INF/hito/dashboard/" + name));
    String tag = document.etag().replace("\"", "");
    return new Asset(
        name, name.replace(".", "." + tag + "."), document, Compression.compress(document.text()));
  }

  /** The address of an asset below {@code /assets/}. */
  static String address(String name) {
    return BY_NAME.get(name).address();
  }

  @Override
  public String path() {
    return "/assets/:file";
  }

  @Override
  public void handle(RoutingContext exchange) {
    Asset asset = BY_ADDRESS.get(exchange.pathParam("file"));
    if (asset == null) {
      throw new ProblemException(404, "not-found");
    }
    Document document = asset.document();
    boolean isCompressed = Compression.isWorthIt(exchange.request(), document.text().length());
    Buffer body = isCompressed ? asset.compressed() : document.text();
    HttpServerResponse response =
        exchange
            .response()
            .putHeader(HttpHeaders.CONTENT_TYPE, document.mediaType())
            .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
            .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
            .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length()));
    if (isCompressed) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
    }
    response.end(body);
  }
}
