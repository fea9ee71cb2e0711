package org.hito.catalog.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;

/** Calls one installation. Paths are those below {@code /api/v1}. */
public final class PlatformClient {

  private static final String BASE = "/api/v1";

  private final String address;
  private final AccessToken token;
  private final Wire wire = new Wire();

  public PlatformClient(URI address, AccessToken token) {
    this.address = address.toString().replaceAll("/+$", "");
    this.token = token;
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** Declares a new or unchanged item; a change is refused with 428. */
  public Answer put(String path, JsonNode body) {
    return send(json(request(path)).PUT(BodyPublishers.ofString(body.toString())));
  }

  /** Declares a change of the version that was read. */
  public Answer put(String path, JsonNode body, String ifMatch) {
    return send(
        json(request(path))
            .header("If-Match", ifMatch)
            .PUT(BodyPublishers.ofString(body.toString())));
  }

  public Answer post(String path, JsonNode body) {
    return send(json(request(path)).POST(BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + BASE + path))
            .header("Accept", "application/json, application/problem+json")
            .header("Accept-Language", "en");
    token.current().ifPresent(value -> request.header("Authorization", "Bearer " + value));
    return request;
  }

  private static HttpRequest.Builder json(HttpRequest.Builder request) {
    return request.header("Content-Type", "application/json");
  }

  private Answer send(HttpRequest.Builder request) {
    Answer answer = wire.send(request);
    if (answer.status() == 401) {
      throw new CannotWorkException(address + " does not accept the token (401)");
    }
    return answer;
  }
}
