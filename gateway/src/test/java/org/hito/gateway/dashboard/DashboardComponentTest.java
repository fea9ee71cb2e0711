package org.hito.gateway.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all pages have in common. */
@QuarkusTest
@GatewayTest
class DashboardComponentTest {

  private static final Pattern STYLE = Pattern.compile("href=\"([^\"]*/assets/[^\"]+\\.css)\"");

  @TestHTTPResource private URI address;

  private HttpResponse<String> get(String path, String... headers) {
    return new Door(address).get(path, headers);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @ParameterizedTest
  @CsvSource({"'es-PA,es;q=0.9,en;q=0.5', es/", "'en-US', en/", "'pt-BR', en/"})
  void theRootLeadsToTheLanguageOfItsReader(String languages, String root) {
    // When
    var answer = get("/", "Accept-Language", languages);
    // Then
    assertEquals(302, answer.statusCode());
    assertEquals(root, header(answer, "Location"));
    assertEquals("accept-language", header(answer, "Vary").toLowerCase(Locale.ROOT));
  }

  @ParameterizedTest
  @CsvSource({"/en, en/", "/es, es/"})
  void aLanguageNeedsNoSlash(String path, String root) {
    // When
    var answer = get(path);
    // Then
    assertEquals(302, answer.statusCode());
    assertEquals(root, header(answer, "Location"));
  }

  @ParameterizedTest
  @CsvSource({
    "/en/nowhere, en, There is no such page",
    "/es/nada/de/nada, es, No existe esa página",
    "/en/indicators/Not_A_Code, en, There is no such page",
    "/es/indicators?colour=red, es, La dirección no se entiende"
  })
  void aMissingPageIsReportedInThePagesLanguage(String path, String language, String text) {
    // When
    var page = get(path, "Accept", "text/html", "Accept-Language", "pt");
    // Then
    assertEquals(path.contains("?") ? 400 : 404, page.statusCode());
    assertEquals("text/html;charset=UTF-8", header(page, "Content-Type"));
    assertEquals(language, header(page, "Content-Language"));
    assertTrue(page.body().contains("<html lang=\"" + language + "\">"), page::body);
    assertTrue(page.body().contains(text), page::body);
    assertTrue(header(page, "Content-Security-Policy").startsWith("default-src 'none'"));
  }

  @ParameterizedTest
  @CsvSource({
    "/en/search, This is no longer the version that you wanted",
    "/es/search, Esta ya no es la versión que usted quería"
  })
  void aVersionThatIsNoLongerThereIsReportedOnAPage(String path, String text) {
    // When
    var page = get(path, "If-Match", "\"other\"");
    // Then
    assertEquals(412, page.statusCode());
    assertTrue(page.body().contains(text), page.body());
  }

  @Test
  void theStyleOfAPageIsKeptForGood() {
    // Given
    var page = get("/en/nowhere/at/all");
    Matcher style = STYLE.matcher(page.body());
    assertTrue(style.find(), page::body);

    // When
    var asset = get(URI.create("/en/nowhere/at/all").resolve(style.group(1)).toString());

    // Then
    assertEquals(200, asset.statusCode());
    assertEquals("text/css;charset=UTF-8", header(asset, "Content-Type"));
    assertEquals("public, max-age=31536000, immutable", header(asset, "Cache-Control"));
  }

  @Test
  void anAssetOfAnotherVersionIsNotFound() {
    assertEquals(404, get("/assets/dashboard.0000000000000000.css").statusCode());
  }
}
