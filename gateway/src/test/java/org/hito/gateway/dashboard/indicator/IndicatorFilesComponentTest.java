package org.hito.gateway.dashboard.indicator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files beside the page of an indicator, and its card for other sites. */
@QuarkusTest
@GatewayTest
class IndicatorFilesComponentTest {

  @TestHTTPResource private URI address;

  private HttpResponse<String> get(String path) {
    return new Door(address).get(path);
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  @Test
  void theTableIsAFileInTheLanguageOfItsPage() {
    // When
    var file = get("/es/indicators/drawn.csv");

    // Then
    assertEquals(200, file.statusCode(), file.body());
    assertEquals("text/csv;charset=UTF-8", header(file, "Content-Type"));
    assertEquals("attachment; filename=\"drawn.csv\"", header(file, "Content-Disposition"));
    assertEquals("es", header(file, "Content-Language"));
    assertTrue(file.body().startsWith("\uFEFFon,what,value,unit,note,source\r\n"), file.body());
    assertTrue(file.body().contains("2025-12-31,Cifra,4,people,,'=HYPERLINK(1)"), file.body());
  }

  @ParameterizedTest
  @CsvSource({"en, The report", "es, El informe"})
  void aSourceIsNamedByTheTitleOfItsDocument(String language, String title) {
    // When
    var page = get("/" + language + "/indicators/drawn");
    var picture = get("/" + language + "/indicators/drawn.svg");

    // Then
    assertTrue(
        page.body()
            .contains(
                "<a href=\"./../documents/report\">%s</a> · <q>p. 3</q>; A letter"
                    .formatted(title)),
        page.body());
    assertTrue(picture.body().contains(title), picture.body());
    assertFalse(page.body().contains("003_repórt.txt"), page.body());
    assertFalse(picture.body().contains("003_repórt.txt"), picture.body());
  }

  @ParameterizedTest
  @CsvSource({
    "en, There is neither a chart nor a table of all figures",
    "es, No hay un gráfico ni una tabla de todas las cifras"
  })
  void aSeriesThatIsTooLongLeavesThePageWithoutAChart(String language, String why) {
    // When
    var page = get("/" + language + "/indicators/overlong");
    var card = get("/" + language + "/embed/indicators/overlong");
    var file = get("/" + language + "/indicators/overlong.csv");

    // Then
    assertEquals(200, page.statusCode(), page.body());
    assertTrue(page.body().contains(why), page.body());
    assertFalse(page.body().contains("class=\"chart"), page.body());
    assertTrue(page.body().contains("data/indicators/drawn/series?from="), page.body());
    assertFalse(page.body().contains("indicators/drawn.csv"), page.body());
    assertEquals(200, card.statusCode(), card.body());
    assertEquals(422, file.statusCode(), file.body());
  }

  @Test
  void thePageHasTheMarkupOfTheCard() {
    // When
    var page = get("/en/indicators/drawn");

    // Then
    assertTrue(page.body().contains("/en/embed/indicators/drawn&quot;"), page.body());
  }

  @Test
  void theDocumentSaysItsLanguageAndVersion() {
    // When
    var file = get("/en/indicators/drawn.json");

    // Then
    assertEquals("application/json", header(file, "Content-Type"));
    var document = new JsonObject(file.body());
    assertEquals("en", document.getString("language"));
    assertEquals(3, document.getInteger("version"));
    assertEquals(1, document.getJsonArray("values").size());
  }

  @Test
  void theFiguresOfCategoriesAreInTheFilesOnce() {
    // When
    var document = new JsonObject(get("/en/indicators/drawn.json").body());
    String table = get("/es/indicators/drawn.csv").body();

    // Then
    assertEquals(2, document.getJsonArray("categories").size());
    assertTrue(table.contains("2025-12-31,Cifra de country: PA,3,"), table);
    assertTrue(table.contains("2025-12-31,\"Cifra de country: PA, sex: F\",2,"), table);
  }

  @Test
  void aFileHasTheChangesThatThePageHasNoRoomFor() {
    // When
    var document = new JsonObject(get("/en/indicators/drawn.json").body());
    var page = get("/en/indicators/drawn");

    // Then
    assertEquals("2025-01-02", document.getJsonArray("changes").getJsonObject(0).getString("on"));
    assertTrue(document.getBoolean("changesComplete"));
    assertFalse(page.body().contains("What changed: unit"), page.body());
    assertTrue(
        page.body().contains("Earlier changes of targets and definitions are not shown here"),
        page.body());
  }

  @Test
  void thePictureMayUseItsOwnStyleOnly() {
    // When
    var file = get("/en/indicators/drawn.svg");

    // Then
    assertEquals("image/svg+xml;charset=UTF-8", header(file, "Content-Type"));
    assertTrue(file.body().startsWith("<svg xmlns="), file.body());
    assertTrue(file.body().contains("Drawn &lt;b&gt;, people"), file.body());
    String policy = header(file, "Content-Security-Policy");
    assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
    assertFalse(policy.contains("unsafe"), policy);
  }

  @Test
  void onlyTheCardMayStandInPagesOfOtherSites() {
    // When
    var card = get("/en/embed/indicators/drawn");
    var page = get("/en/indicators/drawn");

    // Then
    assertEquals(200, card.statusCode(), card.body());
    assertTrue(header(card, "Content-Security-Policy").endsWith("frame-ancestors *"));
    assertFalse(card.body().contains("<script"), card.body());
    assertTrue(card.body().contains("href=\"./../../indicators/drawn\""), card.body());
    assertEquals(200, page.statusCode(), page.body());
    assertTrue(header(page, "Content-Security-Policy").endsWith("frame-ancestors 'none'"));
    assertTrue(
        page.body()
            .contains(
                "&lt;iframe src=&quot;%s&quot; title=&quot;Drawn &amp;lt;b&amp;gt;&quot; width"
                    .formatted(address.resolve("/en/embed/indicators/drawn"))),
        page.body());
  }

  @ParameterizedTest
  @CsvSource({"Not_A_Code, 404", "failing, 503"})
  void whyThereIsNoCardMayStandInPagesOfOtherSitesToo(String code, int status) {
    // When
    var card = get("/en/embed/indicators/" + code);

    // Then
    assertEquals(status, card.statusCode(), card.body());
    assertEquals(
        header(get("/en/embed/indicators/drawn"), "Content-Security-Policy"),
        header(card, "Content-Security-Policy"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "json", "svg"})
  void aFileOfNothingIsRefusedAsAProgramReadsIt(String form) {
    // When
    var refused = get("/en/indicators/Not_A_Code." + form);

    // Then
    assertEquals(404, refused.statusCode());
    assertEquals("application/problem+json", header(refused, "Content-Type"));
    assertEquals("", header(refused, "Content-Disposition"));
  }
}
