package org.hito.gateway;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The gateway under test as its clients see it. */
public final class Door {

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static final Pattern LENGTH = Pattern.compile("(?i)\\ncontent-length: *(\\d+)");

  private final URI address;

  public Door(URI address) {
    this.address = address;
  }

  public HttpResponse<String> get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  public HttpResponse<String> send(String method, String path, String body, String... headers) {
    return send(request(path, headers).method(method, BodyPublishers.ofString(body)).build());
  }

  public HttpResponse<String> upload(String path, byte[] body, String... headers) {
    return send(request(path, headers).POST(BodyPublishers.ofByteArray(body)).build());
  }

  public HttpResponse<String> form(String path, String form, String... headers) {
    return send(
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  /** A header value that speaks for a local client. */
  public String bearer(String client) {
    var answer =
        form(
            "/local/oauth/token",
            "grant_type=client_credentials&client_secret=local&client_id=" + client);
    return "Bearer " + new JsonObject(answer.body()).getString("access_token");
  }

  /** Sends a request exactly as written, for what no proper client would send. */
  public String raw(String... lines) {
    return connected(
        socket -> {
          write(socket, text(lines));
          return rest(socket);
        });
  }

  /**
   * The same, but does not wait for the gateway to close the connection, which it keeps for a while
   * when a body that was announced does not come.
   */
  public String firstAnswer(String... lines) {
    return connected(
        socket -> {
          write(socket, text(lines));
          var answer = new StringBuilder();
          for (int one = socket.getInputStream().read();
              one >= 0 && !isWhole(answer.append((char) one));
              one = socket.getInputStream().read()) {}
          return answer.toString();
        });
  }

  /** The same as {@link #raw}, closing this side of the connection once all is sent. */
  public String halfClosed(String... lines) {
    return connected(
        socket -> {
          write(socket, text(lines));
          socket.shutdownOutput();
          return rest(socket);
        });
  }

  /** Sends a part exactly as written, waits for the first of the answer, then sends the rest. */
  public String rawInTwo(String part, String rest) {
    return connected(
        socket -> {
          write(socket, part);
          byte[] first = socket.getInputStream().readNBytes(1);
          write(socket, rest);
          return new String(first, StandardCharsets.UTF_8) + rest(socket);
        });
  }

  private String connected(Exchange exchange) {
    try (var socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      return exchange.over(socket);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String text(String... lines) {
    return String.join("\r\n", lines) + "\r\n\r\n";
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String rest(Socket socket) throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static boolean isWhole(StringBuilder answer) {
    int head = answer.indexOf("\r\n\r\n");
    Matcher length = LENGTH.matcher(answer);
    return head >= 0
        && length.find()
        && answer.length() == head + 4 + Integer.parseInt(length.group(1));
  }

  private interface Exchange {
    String over(Socket socket) throws IOException;
  }

  HttpClient client() {
    return CLIENT;
  }

  HttpRequest.Builder request(String path, String... headers) {
    var request = HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
    return headers.length == 0 ? request : request.headers(headers);
  }

  /** The whole answer in time: a stream that should not have opened must not hang a test. */
  private static HttpResponse<String> send(HttpRequest request) {
    return CLIENT
        .sendAsync(request, BodyHandlers.ofString())
        .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .join();
  }
}
