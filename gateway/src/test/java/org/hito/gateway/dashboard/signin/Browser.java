package org.hito.gateway.dashboard.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hito.gateway.Door;

/** Keeps cookies and sends forms as a browser does. */
public final class Browser {

  public static final String SESSION = "__Host-hito-session";

  private static final Pattern TOKEN = Pattern.compile("name=\"formToken\" value=\"([^\"]*)\"");

  private final Door door;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  public Browser(URI address) {
    this(new Door(address));
  }

  public Browser(Door door) {
    this.door = door;
  }

  /** Signs in as a client of the local issuer. */
  public Browser signIn(String client) {
    var answer = send("/en/sign-in/local", Map.of("client", client));
    assertEquals(303, answer.statusCode(), answer.body());
    return this;
  }

  /** Follows a chain of redirects, also to a provider and back; the last answer is a page. */
  public HttpResponse<String> follow(String path) {
    HttpResponse<String> answer = get(path);
    for (int hops = 0; hops < 8 && answer.statusCode() / 100 == 3; hops++) {
      String next = answer.headers().firstValue("Location").orElseThrow();
      answer = get(answer.uri().resolve(next).toString());
    }
    return answer;
  }

  /** Keeps what a cookie has been before. */
  public Browser remember(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  public HttpResponse<String> get(String path, String... headers) {
    return kept(door.get(path, with(headers)));
  }

  /** Sends a form from a page of the dashboard. */
  public HttpResponse<String> send(String path, Map<String, String> fields) {
    return sendFrom(path, fields, "Sec-Fetch-Site", "same-origin");
  }

  /** Sends a form from wherever the headers say. */
  public HttpResponse<String> sendFrom(String path, Map<String, String> fields, String... headers) {
    String body =
        fields.entrySet().stream()
            .map(
                field ->
                    field.getKey()
                        + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return kept(door.form(path, body, with(headers)));
  }

  /** The token in the forms of a page. */
  public String formToken() {
    var page = get("/en/sign-in");
    Matcher token = TOKEN.matcher(page.body());
    assertTrue(token.find(), page::body);
    return token.group(1);
  }

  public String cookie(String name) {
    return cookies.get(name);
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  private String[] with(String... headers) {
    List<String> all = new ArrayList<>(List.of(headers));
    all.add("Cookie");
    all.add(
        cookies.entrySet().stream()
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining("; ", "seen=1; ", "")));
    return all.toArray(String[]::new);
  }

  private HttpResponse<String> kept(HttpResponse<String> answer) {
    for (String line : answer.headers().allValues("Set-Cookie")) {
      HttpCookie cookie = HttpCookie.parse(line).get(0);
      if (cookie.getMaxAge() == 0) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie.getValue());
      }
    }
    return answer;
  }
}
