package org.hito.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.hito.bench.client.Api;
import org.hito.local.Service;
import org.junit.jupiter.api.Test;

/** Services that are restored from a backup which lacks their last facts. */
class RestoredVersionsE2E {

  private static final Duration SOON = Duration.ofSeconds(60);

  // as docs/operating/backup.md says
  private static final String AFTER_ALL_NUMBERS =
      "SELECT setval('fact_seq_seq', last_value + 1000000) FROM fact_seq_seq";

  private static final String INDICATOR = "/api/v1/indicators/restored-graduates";

  @Test
  void metricsFollowsACommitmentAgainWhoseVersionsRepeated() throws Exception {
    // Given
    Api owner = Api.as("economia-mx", RunningPlatform.address());
    record(owner, "restored-mou");
    move(owner, "restored-mou", "IN_PROGRESS");
    backUp(Service.MEETING);
    move(owner, "restored-mou", "DELIVERED");
    awaitCounted(owner, "restored-mou", true);
    restore(Service.MEETING);
    move(owner, "restored-mou", "BLOCKED");
    record(owner, "restored-later-mou");
    move(owner, "restored-later-mou", "IN_PROGRESS");
    move(owner, "restored-later-mou", "DELIVERED");
    awaitCounted(owner, "restored-later-mou", true);
    assertTrue(isCounted(owner, "restored-mou"), "was not ignored");
    assertEquals(0, command(Service.MEETING, "list"));
    assertTrue(isCounted(owner, "restored-mou"), "listing changed something");

    // When
    assertEquals(0, command(Service.MEETING, "raise"));

    // Then
    awaitCounted(owner, "restored-mou", false);
    assertEquals(4, owner.get("/api/v1/commitments/restored-mou").get("version").intValue());
  }

  @Test
  void initiativesFollowAnIndicatorAgainWhoseVersionsRepeated() throws Exception {
    // Given
    Api admin = Api.as("admin", RunningPlatform.address());
    admin.put(
        "/api/v1/strategies/restored-strategy",
        "{\"name\":{\"en\":\"Strategy\"},\"owners\":[\"senacyt\"]}");
    admin.put(
        "/api/v1/initiatives/restored-initiative",
        """
        {"name":{"en":"Initiative"},"strategy":"restored-strategy","kind":"talent","lead":"senacyt",
         "status":"IN_PROGRESS","indicators":["restored-graduates"]}
        """);
    admin.put(
        INDICATOR,
        """
        {"name":{"en":"Graduates"},"measure":{"type":"OBSERVED"},"baseline":{"value":0,"on":"2021-01-01"},
         "targets":[{"value":1000,"on":"2099-12-31"}]}
        """);
    backUp(Service.METRICS);
    admin.put(INDICATOR + "/observations/2026-06-30", "{\"value\":1}");
    awaitHealth(admin, "RED");
    restore(Service.METRICS);
    admin.put(INDICATOR + "/observations/2026-06-30", "{\"value\":1000}");
    assertEquals(0, command(Service.METRICS, "list"));
    assertEquals("RED", health(admin));

    // When
    assertEquals(0, command(Service.METRICS, "raise"));

    // Then
    awaitHealth(admin, "GREEN");
  }

  @Test
  void readersOfChangesMissNothingThatIsRecordedAfterARestore() throws Exception {
    // Given
    Api owner = Api.as("economia-mx", RunningPlatform.address());
    record(owner, "restored-changes-mou");
    backUp(Service.MEETING);
    for (String to : List.of("IN_PROGRESS", "BLOCKED", "IN_PROGRESS")) {
      move(owner, "restored-changes-mou", to);
    }
    String next = changes(owner, "/api/v1/changes?subject=restored-changes-mou", 4);
    restore(Service.MEETING);

    // When
    for (String to : List.of("IN_PROGRESS", "BLOCKED", "IN_PROGRESS", "DELIVERED")) {
      move(owner, "restored-changes-mou", to);
    }

    // Then
    changes(owner, next, 4);
  }

  /** The address to ask next, once this one has led to as many changes. */
  private static String changes(Api api, String first, int count) {
    AtomicReference<String> next = new AtomicReference<>(first);
    AtomicInteger seen = new AtomicInteger();
    Awaitility.await(first)
        .atMost(SOON)
        .until(
            () -> {
              JsonNode page = api.get(next.get());
              next.set(page.get("next").textValue());
              return seen.addAndGet(page.get("items").size()) == count;
            });
    return next.get();
  }

  private static void backUp(Service service) throws Exception {
    RunningPlatform.get().stop(service.module());
    copy(service, service.database(), backup(service));
    RunningPlatform.get().start(service.module());
  }

  private static void restore(Service service) throws Exception {
    RunningPlatform.get().stop(service.module());
    copy(service, backup(service), service.database());
    Databases.run(service.database(), AFTER_ALL_NUMBERS);
    RunningPlatform.get().start(service.module());
  }

  private static String backup(Service service) {
    return service.database() + "_backup";
  }

  // PostgreSQL copies a database that nobody uses; the embedded one has no pg_dump
  private static void copy(Service service, String from, String to) throws SQLException {
    Databases.create(to, service.database(), from);
  }

  private static int command(Service service, String what) throws Exception {
    return new ExtraReplica(RunningPlatform.get(), service, service.database())
        .run("versions", what);
  }

  private static void record(Api owner, String code) throws InterruptedException {
    owner.post(
        "/api/v1/meetings/hled-2022-04/commitments",
        """
        {"code":"%s","title":{"en":"Memorandum"},"kind":"mou","status":"AGREED","owner":"economia-mx"}
        """
            .formatted(code));
  }

  private static void move(Api owner, String code, String to) throws InterruptedException {
    owner.post(
        "/api/v1/commitments/" + code + "/moves",
        "{\"to\":\"%s\",\"on\":\"2026-11-20\",\"note\":\"Rehearsed\"}".formatted(to));
  }

  private static void awaitCounted(Api api, String code, boolean counted) {
    Awaitility.await(code).atMost(SOON).until(() -> isCounted(api, code) == counted);
  }

  private static boolean isCounted(Api api, String code) throws InterruptedException {
    for (JsonNode input :
        api.get("/api/v1/indicators/co-operation-agreements/explanation").get("inputs")) {
      if (code.equals(input.get("code").textValue())) {
        return true;
      }
    }
    return false;
  }

  private static void awaitHealth(Api api, String status) {
    Awaitility.await(status).atMost(SOON).until(() -> status.equals(health(api)));
  }

  private static String health(Api api) throws InterruptedException {
    return api.get("/api/v1/initiatives/restored-initiative").at("/health/status").textValue();
  }
}
