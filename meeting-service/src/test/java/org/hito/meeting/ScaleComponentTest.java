package org.hito.meeting;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hito.meeting.MeetingApi.reader;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hito.kit.listing.ListSql;
import org.hito.kit.listing.Listable;
import org.hito.meeting.commitment.app.OverdueSweep;
import org.hito.meeting.commitment.persistence.CommitmentStore;
import org.hito.meeting.meeting.persistence.MeetingStore;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.QueryPlan;
import org.hito.testkit.SentStatements;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With 100,000 commitments no query reads a whole table. */
@QuarkusTest
@MeetingServiceTest
class ScaleComponentTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final long MOST_BLOCKS = 1_500; // of some 25,000

  private final Database database = Infrastructure.database("meeting");

  @Inject OverdueSweep sweep;

  // once for a database, which outlives this class when a test is repeated
  @BeforeEach
  void filled() throws IOException, SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        Statement statement = connection.createStatement()) {
      if (!statement.executeQuery("SELECT FROM forum WHERE code = 'scale-0'").next()) {
        for (String sql :
            Files.readString(Path.of("src/test/resources/scale/commitments.sql"))
                .strip()
                .split(";\\s*\n", -1)) {
          statement.execute(sql);
        }
      }
    }
  }

  private void assertFrugal(Listable list, String query) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String parameter : query.split("&", -1)) {
      String[] parts = parameter.split("=", 2);
      parameters.put(parts[0], List.of(parts[1]));
    }
    ListSql.Statement page = ListSql.firstPage(list, parameters, TODAY);
    List<Object> values = new ArrayList<>();
    for (int at = 0; at < page.arguments().size(); at++) {
      values.add(page.arguments().getValue(at));
    }
    QueryPlan plan = QueryPlan.of(database, page.sql(), values);
    assertAll(
        () -> assertFalse(plan.readsAWholeTable(), query + plan.text()),
        () -> assertTrue(plan.blocks() < MOST_BLOCKS, query + plan.text()));
  }

  @ParameterizedTest
  @CsvSource({
    "limit=200",
    "status=DROPPED",
    "status=AGREED&sort=-dueOn",
    "open=true",
    "open=false",
    "overdue=true",
    "overdue=false",
    "overdue=true&sort=dueOn",
    "silent=true",
    "silent=true&sort=dueOn",
    "silent=true&sort=heardOn",
    "open=true&sort=-heardOn",
    "kind=policy",
    "owner=scale-7",
    "'owner=scale-7,scale-8&status=AGREED'",
    "partner=scale-7",
    "meeting=scale-7",
    "forum=scale-7",
    "initiative=scale-7",
    "madeBefore=scale-199&open=true&sort=-updatedAt",
    "reviewedIn=scale-7",
    "reviewedIn=scale-7&sort=dueOn&limit=1",
    "indicator=scale-7",
    "dueFrom=2099-06-01",
    "dueFrom=2010-01-01&sort=dueOn",
    "dueTo=2001-03-01",
    "dueFrom=2026-01-01&dueTo=2026-02-01",
    "q=numero 4711",
    "q=promesa",
    "q=lisbon",
    "sort=updatedAt",
    "sort=-updatedAt&forum=scale-3",
    "sort=dueOn",
    "sort=heardOn",
    "sort=-heardOn"
  })
  void everyFilterOfCommitmentsIsAnsweredByAnIndex(String query) {
    assertFrugal(CommitmentStore.LISTABLE, query);
  }

  @Test
  void recentChangesAreFoundByAnIndex() {
    assertFrugal(
        CommitmentStore.LISTABLE,
        "sort=updatedAt&updatedSince=" + Instant.now().minus(1, ChronoUnit.DAYS));
  }

  @ParameterizedTest
  @CsvSource({
    "forum=scale-7",
    "host=scale-7",
    "initiative=scale-7",
    "status=PLANNED",
    "from=2027-01-01",
    "to=2000-02-01",
    "q=reunion",
    "sort=-from"
  })
  void everyFilterOfMeetingsIsAnsweredByAnIndex(String query) {
    assertFrugal(MeetingStore.LISTABLE, query);
  }

  @Test
  void anAgendaAndARecordTouchFewPages() {
    // Given
    SentStatements sent = SentStatements.since(database);

    // When
    reader()
        .get("/api/v1/forums/scale-0/agenda")
        .then()
        .statusCode(200)
        .body("items", hasSize(50))
        .body("items[0].meeting", equalTo("scale-0"));
    reader().get("/api/v1/forums/scale-0/record").then().statusCode(200);
    reader().get("/api/v1/organisations/scale-7/record").then().statusCode(200);

    // Then
    assertEquals(1, sent.count("FROM forum_agenda"));
    assertEquals(2, sent.count("FROM commitment WHERE"));
    assertTrue(blocks(sent, "FROM forum_agenda") < MOST_BLOCKS);
    assertTrue(blocks(sent, "FROM commitment WHERE") < 200);
  }

  @Test
  void lookingForDueDatesThatPassedTouchesFewPages() throws Throwable {
    // Given
    VertxContextSupport.subscribeAndAwait(() -> sweep.run());

    // Then the rows it left are passed over, once no snapshot needs them any more
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              SentStatements sent = SentStatements.since(database);
              VertxContextSupport.subscribeAndAwait(() -> sweep.run());
              assertEquals(1, sent.count("WHERE unstated_due"));
              assertTrue(blocks(sent, "WHERE unstated_due") < 200, sent.about("due")::toString);
            });
  }

  private static long blocks(SentStatements sent, String words) {
    return sent.about(words).stream().mapToLong(SentStatements.Sent::blocks).sum();
  }
}
