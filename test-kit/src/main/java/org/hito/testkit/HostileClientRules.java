package org.hito.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whatever no client should send is refused as the client's mistake, by every operation. A service
 * extends this in a component test of its own.
 */
public abstract class HostileClientRules {

  private static final String KNOWN = "hostile";

  @TestHTTPResource("/")
  URI address;

  @TestHTTPResource(value = "/openapi", management = true)
  String document;

  private final String service;
  private HostileRequests requests;

  /**
   * Rules for one service.
   *
   * @param service its name, such as {@code meeting-service}
   */
  protected HostileClientRules(String service) {
    this.service = service;
  }

  /** Creates one aggregate of each kind with this code, unless it exists. */
  protected abstract void givenAThingOfEachKind(String code);

  @BeforeEach
  void prepare() {
    givenAThingOfEachKind(KNOWN);
    requests = new HostileRequests(document, address, Passports.to(service)::admin, KNOWN);
  }

  @Test
  void noParameterOfAnyOperationMakesTheServiceFail() {
    assertEquals(List.of(), requests.parameters());
  }

  @Test
  void anEmptyParameterOfAnyOperationIsRefused() {
    assertEquals(List.of(), requests.emptyParameters());
  }

  @Test
  void noHeaderOfAnyOperationMakesTheServiceFail() {
    assertEquals(List.of(), requests.headers());
  }

  @Test
  void noMemberOfAnyBodyMakesTheServiceFail() {
    assertEquals(List.of(), requests.members());
  }

  @Test
  void malformedJsonIsRefusedByEveryOperation() {
    assertEquals(List.of(), requests.bodies());
  }

  @Test
  void everyPathNamesItsMethodsWhenAskedByAnother() {
    assertEquals(List.of(), requests.methods());
  }
}
