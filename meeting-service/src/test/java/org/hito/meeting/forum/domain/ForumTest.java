package org.hito.meeting.forum.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Rejection;
import org.junit.jupiter.api.Test;

class ForumTest {

  private static final Actor ADMIN = new Actor("admin", null, Set.of(Actor.PLATFORM_ADMIN));

  private static Forum hled(String... convenors) {
    return new Forum(
        "hled",
        new LocalisedText("High Level Economic Dialogue", "Diálogo Económico de Alto Nivel"),
        List.of("DEAN"),
        List.of(convenors),
        null);
  }

  @Test
  void aForumIsRegistered() {
    // Given
    Forum declared = hled("economia-mx");

    // When
    var decision = Forum.declare(Optional.empty(), declared, ADMIN);

    // Then
    assertEquals(Decision.accepted(declared, new ForumFact.Registered()), decision);
  }

  @Test
  void aRevisionRemembersWhatWasBefore() {
    // Given
    Forum before = hled("economia-mx");
    Forum declared = hled("economia-mx", "us-state");

    // When
    var decision = Forum.declare(Optional.of(before), declared, ADMIN);

    // Then
    assertEquals(Decision.accepted(declared, new ForumFact.Revised(before)), decision);
  }

  @Test
  void declaringTheSameAgainChangesNothing() {
    // Given
    Forum before = hled("economia-mx");

    // When
    var decision = Forum.declare(Optional.of(before), hled("economia-mx"), ADMIN);

    // Then
    assertEquals(Decision.unchanged(before), decision);
  }

  @Test
  void noAgencyMakesItselfAConvenor() {
    // Given
    Actor editor = new Actor("jane", "us-state", Set.of(Actor.AGENCY_EDITOR, Actor.VERIFIER));

    // When
    var decision = Forum.declare(Optional.empty(), hled("us-state"), editor);

    // Then
    Rejection rejection = ((Decision.Rejected<Forum, ForumFact>) decision).rejection();
    assertEquals(Rejection.Kind.FORBIDDEN, rejection.kind());
    assertEquals("forums-are-kept-by-admins", rejection.code());
  }
}
