package org.hito.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EveryKindTest extends CommandTesting {

  private static final String FILE =
      """
      gates:
        - code: money
          name: {en: Money, es: Dinero}
          condition: {all: [{indicator: graduates, atLeast: 240, of: value}]}
      observations:
        - {indicator: graduates, on: 2024-12-31, value: 80}
      commitments:
        - code: mou
          agreedOn: 2023-06
          title: {en: Mou, es: Mou}
          kind: mou
          owner: utp
          status: AGREED
          reviews: [{meeting: sien-8, on: 2024-12-10, outcome: ACHIEVED}]
      meetings:
        - {code: sien-8, forum: sien, title: {en: Eighth, es: Octava}, from: 2024-12-10}
      forums:
        - {code: sien, name: {en: Network, es: Red}}
      initiatives:
        - code: c-tasc
          name: {en: Centre, es: Centro}
          strategy: chips
          kind: institution
          lead: utp
          status: APPROVED
          funding: [{fund: itsi, allocated: 5, spent: 2.5, currency: USD}]
          moves:
            - {to: IN_PROGRESS, on: 2024-12, reason: Begun}
      indicators:
        - code: graduates
          name: {en: Graduates, es: Egresados}
          unit: people
          direction: INCREASE
          measure: {type: OBSERVED}
      funds:
        - {code: itsi, name: {en: Fund, es: Fondo}, from: 1, to: 2, currency: USD, funders: [utp]}
      strategies:
        - {code: chips, name: {en: Chips, es: Semiconductores}}
      documents:
        - {code: press, title: {en: Press release, es: Comunicado}, publishedOn: 2024-12, language: es}
      organisations:
        - {code: utp, name: {en: University, es: Universidad}, kind: university}
      """;

  @BeforeEach
  void writeFile() throws IOException {
    write(FILE);
  }

  @Test
  void thingsAreDeclaredAfterThoseTheyReferTo() {
    // Given
    Map<String, String> environment = LET_IN;

    // When
    int exit = run(environment);

    // Then
    assertEquals(0, exit, this::said);
    assertEquals(
        List.of(
            "PUT /documents/press",
            "PUT /organisations/utp",
            "PUT /strategies/chips",
            "PUT /funds/itsi",
            "PUT /indicators/graduates",
            "PUT /initiatives/c-tasc",
            "POST /initiatives/c-tasc/moves",
            "PUT /forums/sien",
            "PUT /meetings/sien-8",
            "PUT /commitments/mou",
            "POST /commitments/mou/reviews",
            "PUT /indicators/graduates/observations/2024-12-31",
            "PUT /gates/money"),
        platform.writes());
  }

  @Test
  void aSecondLoadMovesAndChangesNothing() {
    // Given
    run(LET_IN);
    forget();

    // When
    int exit = run(LET_IN);

    // Then
    assertEquals(0, exit, this::said);
    assertTrue(platform.writes().stream().allMatch(write -> write.startsWith("PUT")), this::said);
    assertSaid("all                   0        0         11        0");
  }

  @Test
  void aDryRunForeseesAFigureThatWouldBeRestated() throws IOException {
    // Given
    run(LET_IN);
    write(FILE.replace("value: 80}", "value: 81}"));
    forget();

    // When
    int exit = run(Map.of(), "--dry-run");

    // Then
    assertEquals(0, exit, this::said);
    assertEquals(List.of(), platform.writes());
    assertSaid("observations          0        1          0        0");
    assertSaid("all                   0        1         10        0");
  }
}
