package org.hito.gateway.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.hito.gateway.HostileThings;
import org.hito.gateway.StubUpstreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables that pages of lists offer. The services answer pages of two rows. */
@QuarkusTest
@GatewayTest
class ListTableComponentTest {

  @TestHTTPResource private URI address;

  @ParameterizedTest
  @CsvSource({
    "'', mou late done gone",
    "?forum=sien, done gone",
    "?forum=nowhere, ''",
    "?cursor=2&sort=dueOn&limit=1&format=json&bom=true, mou late done gone"
  })
  void theTableHasEveryRowOfTheList(String filters, String codes) {
    // When
    var table = new Door(address).get("/es/commitments.csv" + filters);

    // Then
    assertEquals(200, table.statusCode(), table.body());
    assertEquals(
        Stream.of(codes.split(" "))
            .filter(code -> !code.isEmpty())
            .map(code -> code + ",\"two\r\nlines\"\r\n")
            .collect(Collectors.joining("", "\uFEFFcode,note\r\n", "")),
        table.body());
    assertEquals(
        "text/csv;charset=UTF-8", table.headers().firstValue("Content-Type").orElseThrow());
    assertEquals(
        "attachment; filename=\"commitments.csv\"",
        table.headers().firstValue("Content-Disposition").orElseThrow());
  }

  @Test
  void aTableThatCannotBeWholeIsRefused() {
    // When
    var endless = new Door(address).get("/en/commitments.csv?forum=endless");
    var heavy = new Door(address).get("/en/commitments.csv?forum=heavy");
    var broken = new Door(address).get("/en/commitments.csv?forum=broken");
    var missing =
        new Door(address)
            .get("/en/commitments.csv", "X-Request-Id", StubUpstreams.WITHOUT + "meeting-service");

    // Then
    assertEquals(400, endless.statusCode());
    assertEquals("table-too-large", new JsonObject(endless.body()).getString("code"));
    assertEquals(400, heavy.statusCode());
    assertEquals("table-too-large", new JsonObject(heavy.body()).getString("code"));
    assertTrue(heavy.headers().firstValue("Content-Disposition").isEmpty());
    assertEquals(503, broken.statusCode());
    assertEquals(503, missing.statusCode());
  }

  @Test
  void fewTablesAreMadeAtATime() {
    // When
    var executor = Executors.newFixedThreadPool(16);
    var asked =
        IntStream.range(0, 16)
            .mapToObj(
                one ->
                    CompletableFuture.supplyAsync(
                        () -> new Door(address).get("/en/commitments.csv?forum=endless"), executor))
            .toList();
    var answers = asked.stream().map(CompletableFuture::join).toList();
    executor.shutdown();
    var refused = answers.stream().filter(answer -> answer.statusCode() == 503).toList();

    // Then
    assertFalse(refused.isEmpty());
    refused.forEach(
        answer -> {
          assertEquals("too-many-tables", new JsonObject(answer.body()).getString("code"));
          assertEquals("2", answer.headers().firstValue("Retry-After").orElseThrow());
        });
    assertTrue(answers.size() - refused.size() >= 4, "made: " + (answers.size() - refused.size()));
    assertEquals(200, new Door(address).get("/en/commitments.csv").statusCode());
  }

  @Test
  void whatIsNoListHasNoTable() {
    // When
    var table = new Door(address).get("/en/chain.csv");

    // Then
    assertEquals(404, table.statusCode());
  }

  @ParameterizedTest
  @CsvSource({
    "commitments?forum=hostile&sort=dueOn, commitments.csv?forum=hostile\"",
    "initiatives?lead=hostile, initiatives.csv?lead=hostile\"",
    "meetings/hostile, commitments.csv?meeting=hostile\""
  })
  void aPageOffersTheTableOfItsList(String path, String link) {
    // When
    String page =
        new Door(address).get("/en/" + path, "X-Request-Id", HostileThings.ASKED + "-table").body();

    // Then
    assertTrue(page.contains(link), page);
    assertFalse(page.contains("download"), "a browser would not show a refusal");
  }
}
