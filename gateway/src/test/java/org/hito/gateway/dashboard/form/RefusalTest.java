package org.hito.gateway.dashboard.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hito.gateway.dashboard.Things;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors of the API find the fields they are about. */
class RefusalTest {

  private static final List<Field> FIELDS =
      List.of(
          Field.required("on", FieldKind.DATE),
          Field.optional("title.es", FieldKind.TEXT),
          Field.optional("title.en", FieldKind.TEXT),
          Field.optional("partners", FieldKind.MANY),
          Field.optional("evidence.0.url", FieldKind.TEXT));

  @ParameterizedTest
  @CsvSource({
    "/on, on",
    "/title, title.es",
    "/title/en, title.en",
    "/partners/1, partners",
    "/evidence/0, evidence.0.url",
    "/evidence/0/url, evidence.0.url",
    "/o, ''",
    "/onwards, ''",
    "'', ''"
  })
  void anErrorIsShownAtTheFieldItsPointerNames(String pointer, String field) {
    // Given
    var problem =
        Things.of("{'errors':[{'pointer':'%s','message':'Wrong'}]}".formatted(pointer)).json();
    // When
    Refusal refusal = Refusal.of(422, problem, FIELDS, Things.ENGLISH);
    // Then
    assertEquals(field, refusal.reasons().get(0).field());
  }

  @ParameterizedTest
  @CsvSource({"'{\"title\":\"No\",\"detail\":\"Not so\"}', Not so", "'{\"title\":\"No\"}', No"})
  void aProblemWithoutErrorsIsOneReason(String problem, String message) {
    // When
    Refusal refusal = Refusal.of(409, Things.of(problem).json(), FIELDS, Things.SPANISH);
    // Then
    assertEquals(List.of(new Refusal.Reason("", message)), refusal.reasons());
  }
}
