package org.hito.gateway.dashboard.form;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.List;
import org.hito.gateway.dashboard.page.Words;
import org.hito.kit.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldModelTest {

  @ParameterizedTest
  @CsvSource({
    "title.es, EN, es",
    "title.en, ES, en",
    "title.en, EN, ''",
    "evidence.0.titleText.es, EN, es",
    "owner, EN, ''"
  })
  void whatIsTypedInTheOtherLanguageIsMarked(String name, Language reader, String language) {
    // Given
    Field field = Field.optional(name, FieldKind.TEXT);

    // When
    var model =
        new FieldModel(field, null, List.of(), "", new Words(reader, ZoneId.of("America/Panama")));

    // Then
    assertEquals(language, model.language());
  }
}
