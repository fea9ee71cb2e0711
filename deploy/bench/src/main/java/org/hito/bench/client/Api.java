package org.hito.bench.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A client of a local run's public API, for one organisation. */
public final class Api {

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient http;
  private final URI base;
  private final String token;

  private Api(HttpClient http, URI base, String token) {
    this.http = http;
    this.base = base;
    this.token = token;
  }

  /** A client with a token of the local issuer. */
  public static Api as(String client, URI base) throws InterruptedException {
    Api anonymous = anonymous(base);
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve("/local/oauth/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "grant_type=client_credentials&client_secret=local&client_id=" + client))
            .build();
    JsonNode answer = read(anonymous.send(request).body());
    return new Api(anonymous.http, base, answer.get("access_token").textValue());
  }

  /** An anonymous client. */
  public static Api anonymous(URI base) {
    return new Api(
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), base, null);
  }

  /** Its token; null for an anonymous client. */
  public String token() {
    return token;
  }

  /** GET, which must succeed. */
  public JsonNode get(String path) throws InterruptedException {
    return succeeded(send(request(path).GET().build()));
  }

  /** GET, whatever the answer. */
  public HttpResponse<String> tryGet(String path) throws InterruptedException {
    return send(request(path).GET().build());
  }

  /** POST, which must succeed. */
  public JsonNode post(String path, String body) throws InterruptedException {
    return succeeded(tryPost(path, body));
  }

  /** POST of a table, which must succeed. */
  public JsonNode postTable(String path, String csv) throws InterruptedException {
    return succeeded(
        send(
            request(path)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString(csv))
                .build()));
  }

  /** POST without a body, which must succeed; there is no timeout. */
  public JsonNode postPatiently(String path) throws InterruptedException {
    return succeeded(
        send(HttpRequest.newBuilder(base.resolve(path)).POST(BodyPublishers.noBody()).build()));
  }

  /** PUT, which must succeed. */
  public JsonNode put(String path, String body) throws InterruptedException {
    return succeeded(
        send(
            request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build()));
  }

  /** DELETE, which must succeed. */
  public JsonNode delete(String path) throws InterruptedException {
    return succeeded(send(request(path).DELETE().build()));
  }

  /** POST, whatever the answer. */
  public HttpResponse<String> tryPost(String path, String body) throws InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  /** Opens the event stream for the types given. */
  public EventStream events(String types) throws InterruptedException {
    return EventStream.open(http, HttpRequest.newBuilder(events(base, types)));
  }

  /** Resumes the event stream for the types given after a position. */
  public EventStream events(String types, String after) throws InterruptedException {
    return EventStream.open(
        http, HttpRequest.newBuilder(events(base, types)).header("Last-Event-ID", after));
  }

  private static URI events(URI base, String types) {
    return base.resolve("/api/v1/events?type=" + types);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).timeout(PATIENCE);
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException unreachable) {
      throw new UncheckedIOException(unreachable);
    }
  }

  private static JsonNode succeeded(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          answer.request().method()
              + " "
              + answer.uri()
              + " answered "
              + answer.statusCode()
              + ": "
              + answer.body());
    }
    return read(answer.body());
  }

  static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
