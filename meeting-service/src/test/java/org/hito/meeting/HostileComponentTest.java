package org.hito.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import org.hito.testkit.HostileRequests;
import org.hito.testkit.Passports;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What no client should send is the client's mistake, whichever operation it is sent to. */
@QuarkusTest
@MeetingServiceTest
class HostileComponentTest {

  private static final String KNOWN = "hostile";

  @TestHTTPResource("/")
  URI service;

  @TestHTTPResource(value = "/openapi", management = true)
  String document;

  private HostileRequests requests;

  @BeforeEach
  void givenAThingOfEachKind() {
    MeetingApi.givenOrganisation(KNOWN);
    if (MeetingApi.reader().get("/api/v1/meetings/" + KNOWN).statusCode() == 404) {
      MeetingApi.givenForumAndMeeting(KNOWN, KNOWN);
      MeetingApi.record(KNOWN, MeetingApi.promise(KNOWN)).statusCode(201);
    }
    requests =
        new HostileRequests(document, service, Passports.to("meeting-service")::admin, KNOWN);
  }

  @Test
  void noParameterOfAnyOperationMakesTheServiceFail() {
    // When
    List<String> wrong = requests.parameters();

    // Then
    assertEquals(List.of(), wrong);
  }

  @Test
  void noHeaderOfAnyOperationMakesTheServiceFail() {
    // When
    List<String> wrong = requests.headers();

    // Then
    assertEquals(List.of(), wrong);
  }

  @Test
  void noMemberOfAnyBodyMakesTheServiceFail() {
    // When
    List<String> wrong = requests.members();

    // Then
    assertEquals(List.of(), wrong);
  }

  @Test
  void whatIsNoJsonIsRefusedByEveryOperation() {
    // When
    List<String> wrong = requests.bodies();

    // Then
    assertEquals(List.of(), wrong);
  }

  @Test
  void everyPathTellsItsMethodsWhenAskedByAnother() {
    // When
    List<String> wrong = requests.methods();

    // Then
    assertEquals(List.of(), wrong);
  }
}
