package org.hito.gateway.documents.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.hito.kit.language.Language;
import org.hito.kit.problem.ProblemTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@GatewayTest
class PagesComponentTest {

  private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#:]+)\"");

  @TestHTTPResource private URI address;

  private HttpResponse<String> get(String path, String... headers) {
    return new Door(address).get(path, headers);
  }

  private HttpResponse<String> browse(String path, String language) {
    return get(path, "Accept", BROWSER, "Accept-Language", language);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "/developers, en, Tokens and keys",
    "/developers, es, Tokens y claves",
    "/developers, en, How to get and use an API key",
    "/developers, es, Cómo obtener y usar una clave de API",
    "/developers/api, en, Every operation of the API",
    "/developers/api, es, Cada operación de la API",
    "/developers/changelog, en, 0.1.0-preview",
    "/developers/changelog, es, Se agregó",
    "/problems, en, Codes of answers",
    "/problems, es, Códigos de respuestas",
    "/problems/illegal-move, en, The move is not allowed",
    "/problems/illegal-move, es, El cambio de estado no está permitido"
  })
  void aPageIsInTheLanguageOfItsReader(String path, String language, String text) {
    // When
    var page = browse(path, language);
    // Then
    assertEquals(200, page.statusCode());
    assertEquals("text/html; charset=UTF-8", header(page, "Content-Type"));
    assertEquals(language, header(page, "Content-Language"));
    assertTrue(page.body().contains("<html lang=\"" + language + "\">"), page::body);
    assertTrue(page.body().contains(text), page::body);
    assertTrue(header(page, "Content-Security-Policy").startsWith("default-src 'none'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/developers",
        "/developers/api",
        "/developers/changelog",
        "/problems",
        "/problems/cycle"
      })
  void everyLinkOfAPageLeadsSomewhere(String path) {
    // Given
    var page = browse(path, "en");
    var links = new TreeSet<String>();
    LINK.matcher(page.body()).results().forEach(link -> links.add(link.group(1)));
    assertTrue(links.size() > 5, links::toString);
    // When, Then
    for (String link : links) {
      boolean isQuery = link.startsWith("?");
      String there =
          isQuery ? path + link : URI.create("http://here" + path).resolve(link).getPath();
      assertEquals(200, browse(there, "en").statusCode(), there);
    }
  }

  @Test
  void theLanguageInTheAddressComesFirst() {
    // When
    var page = browse("/problems/illegal-move?lang=es", "en");
    var refused = browse("/problems/illegal-move?lang=fr", "en");
    // Then
    assertEquals("es", header(page, "Content-Language"));
    assertEquals(400, refused.statusCode());
    assertEquals(
        "[\"en\",\"es\"]", new JsonObject(refused.body()).getJsonArray("allowed").encode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*/*",
        "application/json",
        "application/json, text/plain, */*",
        "text/html;q=0.5, application/json",
        "application/*, text/*",
        "nonsense"
      })
  void aProgramGetsAProblemAsJson(String accept) {
    // When
    var answer = get("/problems/illegal-move", "Accept-Language", "es-MX", "Accept", accept);
    // Then
    JsonObject problem = new JsonObject(answer.body());
    assertEquals("application/json", header(answer, "Content-Type"));
    assertEquals("Accept, Accept-Language", header(answer, "Vary"));
    assertEquals(409, problem.getJsonArray("statuses").getInteger(0));
    assertEquals("/problems/illegal-move", problem.getJsonObject("example").getString("type"));
    assertFalse(problem.getString("remedy").isBlank());
  }

  @Test
  void everyCodeOfTheGatewayHasAPageAndNoOtherWordHasOne() {
    // Given
    var codes = new TreeSet<>(new ProblemTexts(getClass().getClassLoader()).keys(Language.EN));
    codes.removeIf(key -> key.contains("."));
    // When, Then
    assertTrue(codes.size() > 60, codes::toString);
    codes.forEach(code -> assertEquals(200, browse("/problems/" + code, "es").statusCode(), code));
    assertEquals(404, browse("/problems/no-such-code", "es").statusCode());
  }

  @Test
  void anUnchangedPageIsNotSentAgain() {
    // Given
    String etag = header(browse("/problems", "es"), "ETag");
    // When
    var same = get("/problems", "Accept", BROWSER, "Accept-Language", "es", "If-None-Match", etag);
    var other = get("/problems", "Accept", BROWSER, "Accept-Language", "en", "If-None-Match", etag);
    // Then
    assertEquals(304, same.statusCode());
    assertEquals(200, other.statusCode());
    assertEquals(200, get("/openapi.json", "If-Match", "*").statusCode());
    assertEquals(412, get("/openapi.json", "If-Match", etag).statusCode());
    assertEquals(400, get("/openapi.json", "If-Match", "abc").statusCode());
    String own = header(get("/openapi.json"), "ETag");
    assertEquals(200, get("/openapi.json", "If-Match", own).statusCode());
    String longer = own.replaceFirst("\"$", "0\"");
    assertEquals(412, get("/openapi.json", "If-Match", longer).statusCode());
  }
}
