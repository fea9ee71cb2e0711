package org.hito.initiative.organisation;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hito.initiative.InitiativeApi.declare;
import static org.hito.initiative.InitiativeApi.get;
import static org.hito.initiative.InitiativeApi.patch;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.hito.initiative.InitiativeServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members of organisations, from outside. */
@QuarkusTest
@InitiativeServiceTest
class MembersComponentTest {

  private static String council(String members) {
    return """
        {"name":{"en":"Council"},"kind":"government","members":%s}
        """
        .formatted(members.replace('\'', '"'));
  }

  @BeforeEach
  void ministries() {
    declare("organisations/ministry-a", council("[]"));
    declare("organisations/ministry-b", council("[]"));
  }

  @Test
  void membersAreFoundFromBothSides() {
    // When
    ValidatableResponse declared =
        declare(
            "organisations/council",
            council(
                "[{'organisation':'ministry-a','role':{'en':'Chair','es':'Presidencia'}},"
                    + "{'organisation':'ministry-b'}]"));

    // Then
    declared.statusCode(201).body("members[0].role.es", equalTo("Presidencia"));
    get("organisations?member=ministry-b").body("items.code", contains("council"));
    get("organisations?memberOf=council").body("items.code", contains("ministry-a", "ministry-b"));
  }

  @Test
  void anOrganisationIsNoMemberOfItselfNotThroughOthersEither() {
    // Given
    declare("organisations/chamber", council("[{'organisation':'ministry-a'}]")).statusCode(201);
    declare("organisations/assembly", council("[{'organisation':'chamber'}]")).statusCode(201);

    // When
    ValidatableResponse refused =
        patch(
            "organisations/chamber",
            1,
            "{\"members\":[{\"organisation\":\"ministry-a\"},{\"organisation\":\"assembly\"}]}");

    // Then
    refused
        .statusCode(422)
        .body("errors.pointer", contains("/members/1/organisation"))
        .body("errors[0].message", containsString("chamber → assembly → chamber"));
  }

  @Test
  void unknownRepeatedAndUnreadableMembersAreRefusedTogether() {
    // When
    ValidatableResponse refused =
        declare(
            "organisations/broken-council",
            council(
                "[{'organisation':'nobody'},{'organisation':'ministry-a'},"
                    + "{'organisation':'ministry-a'},{'organisation':'broken-council'},"
                    + "{'role':{'en':'Chair'}},{'organisation':'ministry-b','role':'Chair'}]"));

    // Then
    refused
        .statusCode(422)
        .body(
            "errors.collect { it.pointer + ' ' + it.code }",
            containsInAnyOrder(
                "/members/0/organisation unknown-reference",
                "/members/2/organisation duplicate",
                "/members/3/organisation member-of-itself",
                "/members/4/organisation required",
                "/members/5/role not-an-object"));
    get("organisations/broken-council").statusCode(404);
  }
}
