package org.hito.meeting.commitment.domain;

import static org.hito.meeting.commitment.domain.CommitmentStatus.BLOCKED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.DELIVERED;
import static org.hito.meeting.commitment.domain.CommitmentStatus.IN_PROGRESS;
import static org.hito.meeting.commitment.domain.CommitmentStatus.VERIFIED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Rejection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitmentPolicyTest {

  private static Actor actor(String agency, String role) {
    return new Actor("someone", agency, role == null ? Set.of() : Set.of(role));
  }

  private static String outcome(Optional<Rejection> refusal) {
    return refusal.map(Rejection::code).orElse("granted");
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "economia-mx, agency-editor, granted",
    "us-state, agency-editor, not-owner",
    "economia-mx, agency-reporter, editor-role-needed",
    "economia-mx, verifier, editor-role-needed",
    "economia-mx, auditor, editor-role-needed",
    "economia-mx, , editor-role-needed",
    ", agency-editor, not-owner",
    ", , editor-role-needed",
    ", platform-admin, granted"
  })
  void onlyAnEditorOfTheOwnerMovesACommitment(String agency, String role, String expected) {
    // Given
    Commitment owned = Given.commitment(IN_PROGRESS);

    // When
    Optional<Rejection> refusal = CommitmentPolicy.mayMove(actor(agency, role), owned, BLOCKED);

    // Then
    assertEquals(expected, outcome(refusal));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "us-state, verifier, granted",
    "us-state, agency-editor, verifier-role-needed",
    "us-state, agency-reporter, verifier-role-needed",
    ", verifier, verifier-role-needed",
    ", platform-admin, granted",
    "us-state, platform-admin, granted",
    "economia-mx, verifier, verifies-own",
    "economia-mx, agency-editor, verifies-own",
    "economia-mx, platform-admin, verifies-own"
  })
  void onlyAVerifierOfAnotherAgencyVerifies(String agency, String role, String expected) {
    // Given
    Commitment delivered = Given.commitment(DELIVERED);

    // When
    Optional<Rejection> refusal =
        CommitmentPolicy.mayMove(actor(agency, role), delivered, VERIFIED);

    // Then
    assertEquals(expected, outcome(refusal));
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "economia-mx, agency-editor, granted",
    "economia-mx, agency-reporter, granted",
    "us-state, agency-editor, not-owner",
    "us-state, agency-reporter, not-owner",
    "economia-mx, verifier, reporter-role-needed",
    "economia-mx, , reporter-role-needed",
    ", , reporter-role-needed",
    ", platform-admin, granted"
  })
  void editorsAndReportersOfTheOwnerReport(String agency, String role, String expected) {
    // Given
    Commitment owned = Given.commitment(IN_PROGRESS);

    // When
    Optional<Rejection> refusal = CommitmentPolicy.mayReport(actor(agency, role), owned);

    // Then
    assertEquals(expected, outcome(refusal));
  }
}
