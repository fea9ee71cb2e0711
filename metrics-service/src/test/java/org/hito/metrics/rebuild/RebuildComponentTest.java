package org.hito.metrics.rebuild;

import static org.hito.metrics.NumberMatcher.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.hito.metrics.Client;
import org.hito.metrics.CommitmentStory;
import org.hito.metrics.FactWriter;
import org.hito.metrics.InitiativeStory;
import org.hito.metrics.MeetingStory;
import org.hito.metrics.MetricsServiceTest;
import org.hito.metrics.Tables;
import org.hito.metrics.rebuild.app.Audit;
import org.hito.metrics.rebuild.app.Rebuild;
import org.hito.metrics.rebuild.command.ManagementCommands;
import org.junit.jupiter.api.Test;

/** Everything derived is deleted and rebuilt equal from the topics and observations. */
@QuarkusTest
@MetricsServiceTest
class RebuildComponentTest {

  private static final String DERIVED =
      """
      SELECT 'subject' || CAST(to_jsonb(s) AS text) FROM subject s
      UNION ALL SELECT 'input' || CAST(to_jsonb(p) AS text) FROM input p
      UNION ALL SELECT 'strategy' || CAST(to_jsonb(t) AS text) FROM strategy t
      UNION ALL SELECT 'indicator' || code || version || state FROM indicator
      """;

  @Inject ManagementCommands commands;

  @Test
  void aRebuildOfWhatIsWellChangesNoRow() throws Exception {
    // Given
    publish("well");
    List<String> before = rows("well");

    // When
    Rebuild.Report report = commands.rebuild();

    // Then
    assertEquals(List.of(), report.corrected());
    assertEquals(0, report.subjects().added() + report.subjects().changed());
    assertEquals(0, report.subjects().removed());
    assertEquals(before, rows("well"));
  }

  @Test
  void deletedStateComesBackWhileReadsContinue() throws Exception {
    // Given
    publish("lost");
    List<String> before = rows("lost");
    Tables.ofTheService().change("DELETE FROM subject; DELETE FROM input; DELETE FROM strategy");
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Boolean> reads =
        CompletableFuture.supplyAsync(
            () -> {
              boolean served = true;
              while (!done.get()) {
                int status = Client.reader().get(Client.path("lost-kept")).statusCode();
                served &= status == 200;
              }
              return served;
            });

    // When
    Rebuild.Report report = commands.rebuild();
    done.set(true);

    // Then
    assertTrue(reads.join());
    assertTrue(report.subjects().added() > 0, report.toString());
    assertEquals(before, rows("lost"));
    assertEquals(List.of(), commands.audit().differences());
  }

  @Test
  void aRebuildThatLosesADeadlockChangesNothing() throws Exception {
    // Given
    publish("rival");
    List<String> before = rows("rival");
    Tables tables = Tables.ofTheService();
    tables.change("CREATE SEQUENCE attempt");
    tables.change(
        """
        CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            IF nextval('attempt') = 1 THEN RAISE SQLSTATE '40P01'; END IF;
            RETURN NULL;
          END $$
        """);
    tables.change(
        "CREATE TRIGGER lose BEFORE DELETE ON subject FOR EACH STATEMENT EXECUTE FUNCTION lose()");

    // When
    assertThrows(Exception.class, commands::rebuild);

    // Then
    tables.change("DROP FUNCTION lose() CASCADE");
    tables.change("DROP SEQUENCE attempt");
    assertEquals(before, rows("rival"));
  }

  @Test
  void anAuditFindsWronglyStoredValuesAndARebuildCorrectsThem() throws Exception {
    // Given
    publish("wrong");
    Tables.ofTheService()
        .change(
            "UPDATE indicator SET state = replace(state, '\"counted\":1', '\"counted\":7')"
                + " WHERE code = 'wrong-kept'");

    // When
    Audit.Report found = commands.audit();
    Rebuild.Report report = commands.rebuild();

    // Then
    assertFalse(found.differences().isEmpty());
    assertTrue(
        found.differences().stream()
            .anyMatch(one -> one.indicator().equals("wrong-kept") && one.what().equals("tally")));
    assertTrue(report.corrected().contains("wrong-kept"), report.toString());
    assertEquals(List.of(), commands.audit().differences());
    Client.get("wrong-kept").body("progress.value", number("1"));
  }

  @Test
  void anObservedRangeOfWhichAVersionWithoutRangesKeptOneEndComesBack() throws Exception {
    // Given
    Client.observed("halved");
    Client.observe("halved", LocalDate.parse("2026-03-31"), "{\"from\":5,\"to\":8}")
        .statusCode(201);
    Tables.ofTheService()
        .change(
            "UPDATE indicator SET state = CAST(CAST(state AS jsonb) #- '{standing,observedRange}'"
                + " AS text) WHERE code = 'halved'");
    Audit.Report found = commands.audit();

    // When
    commands.rebuild();

    // Then
    assertTrue(
        found.differences().stream()
            .anyMatch(one -> one.indicator().equals("halved") && one.what().equals("observed")));
    assertEquals(List.of(), commands.audit().differences());
    Client.get("halved").body("progress.range.to", number("8"));
  }

  @Test
  void factsThatComeFromTheBeginningOfARebuildToItsEndCountOnce() throws Exception {
    // Given
    Client.count("meanwhile", "{\"forum\":[\"meanwhile\"],\"status\":[\"DELIVERED\"]}");
    AtomicBoolean done = new AtomicBoolean();
    CompletableFuture<Integer> published = CompletableFuture.supplyAsync(() -> publishUntil(done));
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () -> Client.get("meanwhile").extract().<Number>path("progress.value").intValue() > 50);

    // When
    commands.rebuild();
    done.set(true);

    // Then
    Client.awaitValue("meanwhile", published.join().toString());
    assertEquals(List.of(), commands.audit().differences());
  }

  private static int publishUntil(AtomicBoolean done) {
    int published = 0;
    try (FactWriter facts = new FactWriter()) {
      while (!done.get()) {
        CommitmentStory story =
            CommitmentStory.recorded("meanwhile-" + published++, "mou", "meanwhile", "IN_PROGRESS");
        facts.write(story);
        facts.write(story.moved("DELIVERED"));
      }
    }
    return published;
  }

  @Test
  void aCountOfMoreThanAPageIsComparedAndSetRight() throws Exception {
    // Given
    Client.count("many", "{\"forum\":[\"many\"],\"status\":[\"DELIVERED\"]}");
    try (FactWriter facts = new FactWriter()) {
      for (int i = 0; i < 2_100; i++) {
        CommitmentStory story = CommitmentStory.recorded("many-" + i, "mou", "many", "DELIVERED");
        facts.send(FactWriter.COMMITMENTS, story.code(), story.fact());
      }
    }
    Client.awaitValue("many", "2100");
    Tables.ofTheService()
        .change(
            """
            DELETE FROM input WHERE indicator = 'many' AND code IN ('many-7', 'many-999');
            UPDATE input SET amount = 2 WHERE indicator = 'many' AND code = 'many-1500';
            INSERT INTO input SELECT indicator, 'MEETING', code, amount, counted_on, last_day, event_id
              FROM input WHERE indicator = 'many' AND code = 'many-3'
            """);

    // When
    List<Audit.Difference> found = commands.audit().differences();
    Rebuild.Report report = commands.rebuild();

    // Then
    assertTrue(found.size() >= 3 && found.size() <= 4, found.toString());
    assertTrue(found.stream().allMatch(one -> one.what().equals("inputs")), found.toString());
    assertEquals(List.of("many"), report.corrected());
    assertEquals(List.of(), commands.audit().differences());
  }

  /** The stored rows of one test. */
  private static List<String> rows(String name) {
    return Tables.ofTheService().select(DERIVED).stream()
        .filter(row -> row.contains(name))
        .sorted()
        .toList();
  }

  private static void publish(String forum) {
    Client.count(
        forum + "-kept", "{\"forum\":[\"" + forum + "\"],\"status\":[\"DELIVERED\",\"VERIFIED\"]}");
    Client.count(
        forum + "-all", "{\"forum\":[\"" + forum + "\"],\"strategy\":[\"" + forum + "\"]}");
    Client.define(
            forum + "-met",
            """
            {"name":{"en":"x"},"measure":{"type":"COUNT","of":"meetings","filter":{
              "strategy":["%s"]}}}
            """
                .formatted(forum))
        .statusCode(201);
    Client.define(
            forum + "-share",
            """
            {"name":{"en":"x"},"measure":{"type":"RATIO","numerator":"%s-kept",
             "denominator":"%s-all"}}
            """
                .formatted(forum, forum))
        .statusCode(201);
    CommitmentStory kept =
        CommitmentStory.recorded(forum + "-1", "mou", forum, "IN_PROGRESS").meantFor(forum);
    try (FactWriter facts = new FactWriter()) {
      facts.write(kept);
      facts.write(CommitmentStory.recorded(forum + "-2", "mou", forum, "AGREED").meantFor(forum));
      facts.write(MeetingStory.scheduled(forum + "-3", forum).serving(forum));
      facts.write(InitiativeStory.registered(forum, "legal", forum, "mici"));
      facts.write(kept.moved("DELIVERED"));
      facts.write(kept.moved("IN_PROGRESS"));
      facts.write(kept.moved("DELIVERED"));
      facts.write(kept.moved("VERIFIED"));
    }
    Tables.ofTheService().awaitFollowed(kept.code(), kept.version());
    Client.awaitValue(forum + "-all", "2");
    Client.awaitValue(forum + "-met", "1");
    Client.awaitValue(forum + "-share", "0.5");
  }
}
