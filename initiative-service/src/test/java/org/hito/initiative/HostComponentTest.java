package org.hito.initiative;

import static org.hamcrest.Matchers.equalTo;
import static org.hito.initiative.InitiativeApi.admin;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links have the host of the request, which must be valid. */
@QuarkusTest
@InitiativeServiceTest
class HostComponentTest {

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a\"b", "[::1", "\"><script>"})
  void aHostThatIsNoneIsRefused(String host) {
    // When
    ValidatableResponse answer =
        admin().header("X-Forwarded-Host", host).get("/api/v1/organisations").then();
    // Then
    answer.statusCode(400).body("code", equalTo("invalid-header"));
  }
}
