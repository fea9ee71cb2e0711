package org.hito.meeting.meeting.domain;

import static org.hito.meeting.meeting.domain.Given.SIEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingPolicyTest {

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "oecd, agency-editor, granted",
    "senacyt, agency-editor, granted",
    "utp, agency-editor, not-convenor-or-host",
    ", agency-editor, not-convenor-or-host",
    "oecd, agency-reporter, editor-role-needed",
    "oecd, verifier, editor-role-needed",
    "oecd, , editor-role-needed",
    ", , editor-role-needed",
    ", platform-admin, granted"
  })
  void onlyEditorsOfConvenorsAndOfTheHostChangeAMeeting(
      String agency, String role, String expected) {
    // Given
    Actor actor = new Actor("someone", agency, role == null ? Set.of() : Set.of(role));

    // When
    String outcome =
        MeetingPolicy.mayChange(actor, SIEN, "senacyt").map(Rejection::code).orElse("granted");

    // Then
    assertEquals(expected, outcome);
  }

  @Test
  void withoutAHostTheHostIsNobody() {
    // Given
    Actor nobody = new Actor("someone", null, Set.of(Actor.AGENCY_EDITOR));

    // When
    var refusal = MeetingPolicy.mayChange(nobody, SIEN, null);

    // Then
    assertEquals("not-convenor-or-host", refusal.orElseThrow().code());
  }
}
