package org.hito.metrics;

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
@MetricsServiceTest
class HostileComponentTest {

  private static final String KNOWN = "hostile";

  @TestHTTPResource("/")
  URI service;

  @TestHTTPResource(value = "/openapi", management = true)
  String document;

  private HostileRequests requests;

  @BeforeEach
  void givenAThingOfEachKind() {
    Client.define(
        KNOWN,
        """
        {"name":{"en":"x"},"measure":{"type":"OBSERVED"},"dimensions":[{"code":"country"}]}
        """);
    try (FactWriter facts = new FactWriter()) {
      facts.write("hito.strategy.facts.v1", KNOWN, StrategyStory.registered(KNOWN, "law"));
    }
    requests =
        new HostileRequests(document, service, Passports.to("metrics-service")::admin, KNOWN);
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
