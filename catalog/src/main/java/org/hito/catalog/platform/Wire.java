package org.hito.catalog.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** HTTP with JSON responses. A failed connection ends the work. */
final class Wire {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

  Answer send(HttpRequest.Builder builder) {
    HttpRequest request = builder.timeout(ANSWER).build();
    try {
      return answer(client.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException dead) {
      throw new CannotWorkException(
          "cannot reach " + address(request.uri()) + ": " + reason(dead), dead);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CannotWorkException("stopped while waiting for " + request.uri(), stopped);
    }
  }

  private static Answer answer(HttpResponse<String> response) {
    Optional<String> etag = response.headers().firstValue("ETag");
    Optional<Duration> retryAfter =
        response
            .headers()
            .firstValue("Retry-After")
            .flatMap(header -> RetryAfter.of(header, Instant.now()));
    return new Answer(response.statusCode(), etag, json(response.body()), retryAfter);
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException notJson) {
      return MissingNode.getInstance();
    }
  }

  private static String address(URI uri) {
    return uri.getScheme() + "://" + uri.getRawAuthority();
  }

  private static String reason(IOException dead) {
    if (dead instanceof ConnectException) {
      return "nothing answers there";
    }
    return dead.getMessage() == null ? dead.getClass().getSimpleName() : dead.getMessage();
  }
}
