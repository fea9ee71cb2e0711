package org.hito.initiative.across;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hito.initiative.InitiativeApi.CENTRE;
import static org.hito.initiative.InitiativeApi.CHIPS;
import static org.hito.initiative.InitiativeApi.SENACYT;
import static org.hito.initiative.InitiativeApi.declare;
import static org.hito.initiative.InitiativeApi.givenStrategy;
import static org.hito.initiative.InitiativeApi.reader;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.regex.Matcher;
import org.hito.initiative.InitiativeServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Relations among things of one kind, as the chain reads them in both directions. */
@QuarkusTest
@InitiativeServiceTest
class OwnKindComponentTest {

  @Test
  void aDocumentIsFoundByItsCodeAndByItsAliases() {
    // Given
    String title = "{\"title\":{\"en\":\"Report\"},\"aliases\":[\"%s\"]}";
    declare("documents/around-report", title.formatted("004, around.txt")).statusCode(201);

    // When
    ValidatableResponse answer =
        reader()
            .contentType("application/json")
            .body(
                "{\"codes\":{\"document\":[\"around-report\",\"004, around.txt\",\"Report\"]},"
                    + "\"limit\":1,\"counted\":2}")
            .post("/internal/v1/neighbours")
            .then();

    // Then
    answer
        .body("things.named", containsInAnyOrder("around-report", "004, around.txt"))
        .body("things.code", everyItem(equalTo("around-report")));
  }

  @Test
  void aNameMayHaveAnyCharacters() {
    // Given
    String name = "around \\\"a\\\" \\\\ report";
    given("organisations/around-quoting", SENACYT, "'source':{'document':'%s'}".formatted(name));

    // When
    ValidatableResponse answer =
        reader()
            .contentType("application/json")
            .body("{\"codes\":{\"document\":[\"" + name + "\"]},\"limit\":1,\"counted\":2}")
            .post("/internal/v1/neighbours")
            .then();

    // Then
    answer
        .statusCode(200)
        .body("neighbours.of.flatten()", hasItem("around-quoting"))
        .body("neighbours.of.flatten()", hasItem("around \"a\" \\ report"));
  }

  @Test
  void aThingLeadsToWhatItWasReadInAndIsFoundFromIt() {
    // Given
    given("organisations/around-reader", SENACYT, "'source':{'document':'005, around.txt'}");

    // When
    ValidatableResponse answer =
        reader()
            .contentType("application/json")
            .body(
                "{\"codes\":{\"document\":[\"around-005\"],\"organisation\":[\"around-reader\"]},\"aliases\":{\"around-005\":[\"005,"
                    + " around.txt\"]},\"limit\":9,\"counted\":9}")
            .post("/internal/v1/neighbours")
            .then();

    // Then
    answer
        .body(
            "things.find { it.code == 'around-reader' }.leads.flatten()",
            hasItem("005, around.txt"))
        .body(
            "neighbours.find { it.relation == 'read-in' && it.to == 'organisation' }.of",
            contains(List.of("around-005", 1, List.of("around-reader"))));
  }

  private static void given(String path, String body, String member) {
    String first = "{" + member.replace('\'', '"') + ",";
    declare(path, body.replaceFirst("\\{", Matcher.quoteReplacement(first))).statusCode(201);
  }

  @ParameterizedTest
  @CsvSource({
    "organisation, has-member,     member",
    "strategy,     builds-on,      buildsOn",
    "initiative,   alternative-to, alternativeTo"
  })
  void oneLeadsToTheOtherAndIsFoundFromIt(String kind, String relation, String filter) {
    // Given
    givenStrategy();
    declare("organisations/around-one", SENACYT);
    declare("strategies/around-one", CHIPS);
    declare("initiatives/around-one", CENTRE);
    String other = "around-" + kind;
    switch (kind) {
      case "organisation" ->
          given("organisations/" + other, SENACYT, "'members':[{'organisation':'around-one'}]");
      case "strategy" -> given("strategies/" + other, CHIPS, "'buildsOn':['around-one']");
      default -> given("initiatives/" + other, CENTRE, "'alternativeTo':['around-one']");
    }

    // When
    ValidatableResponse answer =
        reader()
            .contentType("application/json")
            .body(
                "{\"codes\":{\"%s\":[\"around-one\",\"%s\"]},\"limit\":50,\"counted\":100}"
                    .formatted(kind, other))
            .post("/internal/v1/neighbours")
            .then();

    // Then
    int place =
        answer.extract().<List<String>>path("leading." + kind + ".relation").indexOf(relation);
    answer
        .body(
            "things.find { it.code == '%s' }.leads[%d]".formatted(other, place),
            contains("around-one"))
        .body("neighbours.find { it.relation == '%s' }.filter".formatted(relation), equalTo(filter))
        .body(
            "neighbours.find { it.relation == '%s' }.of.find { it[0] == 'around-one' }"
                .formatted(relation),
            contains("around-one", 1, List.of(other)));
  }
}
