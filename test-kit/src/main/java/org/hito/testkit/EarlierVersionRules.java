package org.hito.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/**
 * The migrations keep what a version with the first tables wrote, and today's API reads it. A
 * service extends this in an integration test of its own, which finds the dump in {@code
 * src/test/resources/migration/first-tables.sql}.
 */
public abstract class EarlierVersionRules {
  private static final Path DUMP = Path.of("src/test/resources/migration/first-tables.sql");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** The service, such as {@code meeting}. */
  protected abstract String service();

  /** The collections of its API, by table. */
  protected abstract Map<String, String> collections();

  /** Settings that disable its sweeps for new days. */
  protected abstract Map<String, String> settings();

  /** What the migrations change in the columns of the first tables. */
  protected abstract String changes();

  /** Fails if something that the service derives is wrong. */
  protected void assertSound(PackagedService running) {}

  @Test
  void whatTheFirstTablesHeldIsKeptAndReadInTodaysForm() throws Exception {
    // Given
    EarlierDatabase earlier = EarlierDatabase.restored(service() + "_earlier", DUMP);

    // When
    PackagedCommand.Outcome migrated = PackagedCommand.run(earlier.database(), "--migrate");

    // Then
    assertEquals(0, migrated.code(), migrated.toString());
    assertEquals(changes().strip(), String.join("\n", earlier.differences()));
    Topics.declareAll(Infrastructure.broker().bootstrapServers());
    try (PackagedService running = PackagedService.start(earlier.database(), settings())) {
      for (String table : collections().keySet()) {
        assertRead(running, earlier, table);
      }
      assertSound(running);
    }
  }

  private void assertRead(PackagedService running, EarlierDatabase earlier, String table)
      throws IOException, InterruptedException {
    String collection = "/api/v1/" + collections().get(table);
    List<JsonNode> rows = earlier.rows(table);
    assertFalse(rows.isEmpty(), table);
    assertEquals(
        texts(rows, "code"),
        texts(items(get(running, collection + "?sort=code&limit=200")), "code"),
        collection);
    AnswerForms forms = AnswerForms.in(Path.of("contracts"));
    for (JsonNode row : rows) {
      String address = collection + "/" + row.path("code").textValue();
      String answer = get(running, address);
      assertEquals(List.of(), forms.violations(collection + "/{code}", answer), address);
      assertEquals(row.path("version"), ExactJson.read(answer).path("version"), address);
      assertEquals(
          history(earlier, table, row.path("code").textValue()),
          changes(items(get(running, address + "/history?limit=200"))),
          address);
    }
  }

  private static List<String> history(EarlierDatabase earlier, String table, String code) {
    return changes(
        earlier.rows("fact").stream()
            .filter(fact -> table.equals(fact.path("aggregate").textValue()))
            .filter(fact -> code.equals(fact.path("code").textValue()))
            .toList());
  }

  private static List<String> changes(List<JsonNode> facts) {
    return facts.stream()
        .map(one -> "%s %s %s".formatted(one.get("version"), one.get("type"), one.get("actor")))
        .sorted()
        .toList();
  }

  private static List<String> texts(List<JsonNode> things, String member) {
    return things.stream().map(thing -> thing.path(member).asText()).sorted().toList();
  }

  private static List<JsonNode> items(String page) {
    return StreamSupport.stream(ExactJson.read(page).path("items").spliterator(), false)
        .collect(Collectors.toList());
  }

  private String get(PackagedService running, String path)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + running.port() + path))
            .header("Authorization", "Bearer " + Passports.to(service() + "-service").anonymous())
            .build();
    var answer = HTTP.send(request, BodyHandlers.ofString());
    assertEquals(200, answer.statusCode(), path + " " + answer.body());
    return answer.body();
  }
}
