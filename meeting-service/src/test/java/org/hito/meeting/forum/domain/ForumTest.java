package org.hito.meeting.forum.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Rejection;
import org.hito.kit.domain.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForumTest {

  private static final Actor ADMIN = new Actor("admin", null, Set.of(Actor.PLATFORM_ADMIN));

  private static Forum hled(String... convenors) {
    return new Forum(
        "hled",
        new LocalisedText("High Level Economic Dialogue", "Diálogo Económico de Alto Nivel"),
        List.of("DEAN"),
        List.of(convenors),
        null,
        null,
        null);
  }

  @Test
  void aForumIsRegistered() {
    // Given
    Forum declared = hled("economia-mx");

    // When
    var decision = Forum.declare(Optional.empty(), declared, List.of(), ADMIN);

    // Then
    assertEquals(Decision.accepted(declared, new ForumFact.Registered()), decision);
  }

  @Test
  void aRevisionRemembersWhatWasBefore() {
    // Given
    Forum before = hled("economia-mx");
    Forum declared = hled("economia-mx", "us-state");

    // When
    var decision = Forum.declare(Optional.of(before), declared, List.of(), ADMIN);

    // Then
    assertEquals(Decision.accepted(declared, new ForumFact.Revised(before)), decision);
  }

  @Test
  void declaringTheSameAgainChangesNothing() {
    // Given
    Forum before = hled("economia-mx");

    // When
    var decision = Forum.declare(Optional.of(before), hled("economia-mx"), List.of(), ADMIN);

    // Then
    assertEquals(Decision.unchanged(before), decision);
  }

  @Test
  void noAgencyMakesItselfAConvenor() {
    // Given
    Actor editor = new Actor("jane", "us-state", Set.of(Actor.AGENCY_EDITOR, Actor.VERIFIER));

    // When
    var decision = Forum.declare(Optional.empty(), hled("us-state"), List.of(), editor);

    // Then
    Rejection rejection = ((Decision.Rejected<Forum, ForumFact>) decision).rejection();
    assertEquals(Rejection.Kind.FORBIDDEN, rejection.kind());
    assertEquals("forums-are-kept-by-admins", rejection.code());
  }

  private static Forum group(String parent) {
    return new Forum(
        "group", new LocalisedText("Group", null), List.of(), List.of(), parent, "workforce", null);
  }

  @Test
  void aWorkingGroupIsAPartOfItsForum() {
    // Given
    Forum group = group("hled");

    // When
    var decision = Forum.declare(Optional.empty(), group, List.of("hled"), ADMIN);

    // Then
    assertEquals(Decision.accepted(group, new ForumFact.Registered()), decision);
  }

  @ParameterizedTest
  @CsvSource({
    "group, '', forum-within-itself, group → group",
    "hled, 'hled,above,group,hled', forum-within-itself, group → hled → above → group",
    "nothing, '', unknown-reference,"
  })
  void noForumIsAPartOfItselfOrOfNothing(String parent, String above, String code, String circle) {
    // Given
    List<String> line = above.isEmpty() ? List.of() : List.of(above.split(",", -1));

    // When
    var decision = Forum.declare(Optional.of(group("other")), group(parent), line, ADMIN);

    // Then
    Violation wrong =
        ((Decision.Rejected<Forum, ForumFact>) decision).rejection().violations().get(0);
    assertEquals("/parent " + code, wrong.pointer() + " " + wrong.code());
    assertEquals(circle, wrong.arguments().get("circle"));
  }
}
