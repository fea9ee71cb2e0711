package org.hito.gateway.dashboard.commitment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.hito.gateway.Door;
import org.hito.gateway.GatewayTest;
import org.junit.jupiter.api.Test;

/** The page of a commitment. */
@QuarkusTest
@GatewayTest
class CommitmentPageComponentTest {

  @TestHTTPResource private URI address;

  @Test
  void howFarAPromiseIsMattersUntilItIsKept() {
    // When
    String open = new Door(address).get("/en/commitments/form-good").body();
    String kept = new Door(address).get("/en/commitments/form-kept").body();

    // Then
    assertTrue(open.contains("40%"), open);
    assertFalse(kept.contains("40%"), kept);
  }

  @Test
  void evidenceLeadsToTheWebHoweverItsAddressIsWritten() {
    // When
    String page = new Door(address).get("/en/commitments/form-kept").body();

    // Then
    assertTrue(page.contains("<a href=\"HTTPS://EXAMPLE.ORG/a\""), page);
    assertTrue(page.contains("No page"), page);
    assertFalse(page.contains("javascript:"), page);
  }
}
