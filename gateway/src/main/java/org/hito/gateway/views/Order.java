package org.hito.gateway.views;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.http.HttpMethod;
import java.util.Map;
import java.util.TreeMap;
import org.hito.gateway.upstream.Upstream;

/**
 * A change that a visitor requests, in the form of a service's API.
 *
 * @param path with the query if there is one
 * @param key makes it safe to send twice; empty if that is not needed
 * @param version the version it is based on; empty if there is none
 */
public record Order(
    Upstream upstream, HttpMethod method, String path, JsonNode body, String key, String version) {

  Map<String, String> headers() {
    Map<String, String> headers = new TreeMap<>();
    if (!key.isEmpty()) {
      headers.put("Idempotency-Key", key);
    }
    if (!version.isEmpty()) {
      headers.put("If-Match", "\"" + version + "\"");
    }
    return headers;
  }
}
