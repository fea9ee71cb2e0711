package org.hito.initiative.initiative;

import static org.hito.initiative.InitiativeApi.CENTRE;
import static org.hito.initiative.InitiativeApi.admin;
import static org.hito.initiative.InitiativeApi.declare;
import static org.hito.initiative.InitiativeApi.get;
import static org.hito.initiative.InitiativeApi.givenStrategy;
import static org.hito.initiative.InitiativeApi.reader;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hito.initiative.InitiativeServiceTest;
import org.hito.initiative.indicator.IndicatorTopic;
import org.hito.testkit.Infrastructure;
import org.hito.testkit.SentStatements;
import org.hito.testkit.SentStatements.Sent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of statements per request, counted by the server. */
@QuarkusTest
@InitiativeServiceTest
class StatementCountComponentTest {

  private static final String LINKING =
      CENTRE.replace("\"indicators\":[]", "\"indicators\":[\"counted-a\",\"counted-b\"]");

  @BeforeEach
  void initiatives() {
    givenStrategy();
    Stream.of("counted-1", "counted-2", "counted-3")
        .forEach(code -> declare("initiatives/" + code, LINKING));
    IndicatorTopic.awaitAllHeard(); // of other tests
  }

  /** Statements about the service's own tables; the relay's are about the outbox. */
  private static List<Sent> sent(SentStatements meanwhile) {
    return meanwhile.about("").stream()
        .filter(one -> isOurs(one.sql().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private static boolean isOurs(String sql) {
    return (sql.contains("initiative") || sql.contains("indicators_now"))
        && !sql.contains("pg_stat_statements")
        && !sql.contains("outbox");
  }

  private static void assertCost(int statements, SentStatements meanwhile) {
    List<Sent> sent = sent(meanwhile);
    assertEquals(statements, sent.stream().mapToLong(Sent::calls).sum(), sent.toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 200})
  void aPageIsOneStatementWhateverItsSizeTheTotalWithIt(int limit) {
    // Given
    String page = "initiatives?strategy=chips&limit=" + limit;
    SentStatements plain = SentStatements.since(Infrastructure.database("initiative"));
    get(page).statusCode(200);
    assertCost(1, plain);
    SentStatements counting = SentStatements.since(Infrastructure.database("initiative"));

    // When
    reader().header("Prefer", "return=total-count").get("/api/v1/" + page).then().statusCode(200);

    // Then
    assertCost(1, counting);
  }

  @Test
  void oneInitiativeIsTwoStatementsHoweverManyIndicatorsItLinks() {
    // Given
    SentStatements meanwhile = SentStatements.since(Infrastructure.database("initiative"));

    // When
    get("initiatives/counted-1").statusCode(200);

    // Then
    assertCost(2, meanwhile);
  }

  @Test
  void aMoveReadsTheInitiativeAndItsIndicatorsAndWritesItOnce() {
    // Given
    SentStatements meanwhile = SentStatements.since(Infrastructure.database("initiative"));

    // When
    admin()
        .body("{\"on\":\"2025-03-01\"}")
        .put("/api/v1/initiatives/counted-2/milestones/law/reached")
        .then()
        .statusCode(200);

    // Then
    assertCost(3, meanwhile);
  }
}
