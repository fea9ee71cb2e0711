package org.hito.initiative.organisation.domain;

import static org.hito.initiative.organisation.Organisations.ADMIN;
import static org.hito.initiative.organisation.Organisations.BANK;
import static org.hito.initiative.organisation.Organisations.MULTILATERAL_BANK;
import static org.hito.initiative.organisation.Organisations.NOBODY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.Decision;
import org.hito.kit.domain.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationTest {

  @Test
  void theFirstDeclarationRegistersIt() {
    // When
    var decision = new DeclareOrganisation(BANK, List.of()).decide(Optional.empty(), NOBODY, ADMIN);

    // Then
    assertEquals(Decision.accepted(BANK, new OrganisationFact.Registered()), decision);
  }

  @Test
  void theSameAgainChangesNothing() {
    // When
    var decision =
        new DeclareOrganisation(BANK, List.of()).decide(Optional.of(BANK), NOBODY, ADMIN);

    // Then
    assertEquals(Decision.unchanged(BANK), decision);
  }

  @Test
  void anotherDeclarationRevisesItAndRemembersWhatWasBefore() {
    // When
    var decision =
        new DeclareOrganisation(MULTILATERAL_BANK, List.of())
            .decide(Optional.of(BANK), NOBODY, ADMIN);

    // Then
    assertEquals(
        Decision.accepted(MULTILATERAL_BANK, new OrganisationFact.Revised(BANK)), decision);
  }

  @ParameterizedTest
  @ValueSource(strings = {Actor.AGENCY_EDITOR, Actor.AGENCY_REPORTER, Actor.VERIFIER})
  void onlyAdministratorsManageOrganisations(String role) {
    // Given
    Actor itself = new Actor("someone", BANK.code(), Set.of(role));

    // When
    var decision =
        new DeclareOrganisation(MULTILATERAL_BANK, List.of())
            .decide(Optional.of(BANK), NOBODY, itself);

    // Then
    Rejection rejection = assertInstanceOf(Decision.Rejected.class, decision).rejection();
    assertEquals(Rejection.forbidden("organisations-are-kept-by-admins", Map.of()), rejection);
  }

  @ParameterizedTest
  @EnumSource(OrganisationKind.class)
  void eachKindHasItsNameOutside(OrganisationKind kind) {
    // When
    String name = kind.wireName();

    // Then
    assertEquals(kind.name(), name.replace('-', '_').toUpperCase(Locale.ROOT));
  }
}
