package org.hito.gateway.dashboard.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.vertx.core.MultiMap;
import java.util.Set;
import org.hito.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiltersTest {

  @ParameterizedTest
  @ValueSource(strings = {"fbclid", "gclid", "msclkid", "utm_source", "mc_eid", "_gl"})
  void whatOtherSitesAddToALinkIsIgnored(String tracking) {
    // Given
    MultiMap query = MultiMap.caseInsensitiveMultiMap().add("q", "chips").add(tracking, "IwAR0");

    // When
    Filters filters = Filters.of(query, Set.of("q"));

    // Then
    assertEquals("q=chips", filters.query());
  }

  @Test
  void anUnknownFilterIsRefused() {
    // Given
    MultiMap query = MultiMap.caseInsensitiveMultiMap().add("colour", "red");

    // When
    ProblemException refused =
        assertThrows(ProblemException.class, () -> Filters.of(query, Set.of("q")));

    // Then
    assertEquals(400, refused.problem().status());
  }
}
