package org.hito.gateway.dashboard.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

  private static final URI HERE = URI.create("https://hito.example/en/sign-in");

  @Test
  void aPageIsReturnedToWithItsFilters() {
    assertEquals(
        "commitments?status=BLOCKED&owner=economia-mx",
        ReturnPath.of("commitments?status=BLOCKED&owner=economia-mx").path());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example/",
        "/../../..//evil.example",
        "../..//evil.example",
        "%2f%2fevil.example",
        "@evil.example",
        "javascript:alert(1)"
      })
  void nothingLeadsToAnotherSite(String said) {
    // When
    URI address = HERE.resolve("../en/" + ReturnPath.of(said).path());
    // Then
    assertEquals("hito.example", address.getHost());
    assertTrue(address.getPath().startsWith("/"), address::toString);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"\\evil.example", "a\r\nSet-Cookie: a=b", "a b", "a\u00e9", "\u202e"})
  void whatNoAddressHasLeadsToTheOverview(String said) {
    assertEquals("", ReturnPath.of(said).path());
  }

  @Test
  void anEndlessPathLeadsToTheOverview() {
    assertEquals("", ReturnPath.of("x".repeat(1001)).path());
  }
}
