package org.hito.kit.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActorTest {

  @ParameterizedTest
  @CsvSource({
    "agency-editor,   economia-mx, true",
    "agency-editor,   us-state,    false",
    "verifier,        economia-mx, false",
    "agency-editor,   ,            false"
  })
  void itActsForItsOwnOrganisationInItsOwnRolesOnly(String role, String agency, boolean may) {
    // Given
    Actor editor = new Actor("jane", "economia-mx", Set.of(Actor.AGENCY_EDITOR));

    // When
    boolean acts = editor.actsAs(role, agency);

    // Then
    assertEquals(may, acts);
  }

  @Test
  void anActorWithoutAnOrganisationActsForNone() {
    // Given
    Actor stateless = new Actor("jane", null, Set.of(Actor.AGENCY_EDITOR));

    // When
    boolean acts = stateless.actsAs(Actor.AGENCY_EDITOR, null);

    // Then
    assertFalse(acts);
  }
}
