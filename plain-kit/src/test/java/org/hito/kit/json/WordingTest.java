package org.hito.kit.json;

import static org.hito.kit.json.BodyReadings.broken;
import static org.hito.kit.json.BodyReadings.read;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that once was one plain string, and may be given in two languages. */
class WordingTest {

  private static final Wording BOTH = Wording.of(new LocalisedText("Money", "Dinero"));

  private static Reading<Wording> reason(String body) {
    return read(
        body.replace('\'', '"'),
        fields -> fields.requiredAs("reason", "reasonText").wording("reason", "reasonText", 10));
  }

  @Test
  void aPlainTextStaysAsItIs() {
    // When
    Reading<Wording> read = reason("{'reason':'Dinero'}");

    // Then
    assertEquals(new Wording("Dinero", null), read.orThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'reasonText':{'en':'Money','es':'Dinero'}}",
        "{'reason':'Money','reasonText':{'en':'Money','es':'Dinero'}}",
        "{'reason':'Dinero','reasonText':{'en':'Money','es':'Dinero'}}",
        "{'reason':null,'reasonText':{'en':'Money','es':'Dinero'}}"
      })
  void ofATextInTwoLanguagesTheEnglishIsThePlainOne(String body) {
    // When
    Reading<Wording> read = reason(body);

    // Then
    assertEquals(BOTH, read.orThrow());
    assertEquals("Money", read.value().plain());
  }

  @Test
  void aTextInSpanishOnlyIsThePlainOneToo() {
    // When
    Reading<Wording> read = reason("{'reasonText':{'es':'Dinero'}}");

    // Then
    assertEquals("Dinero", read.orThrow().plain());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                           | /reason required",
        "{'reason':null,'reasonText':null}            | /reason required",
        "{'reasonText':{}}                            | /reasonText no-language",
        "{'reasonText':'Money'}                       | /reasonText not-an-object",
        "{'reason':{'en':'Money'}}                    | /reason not-a-text",
        "{'reason':' '}                               | /reason blank",
        "{'reasonText':{'es':'Cortes de la red'}}     | /reasonText/es too-long",
        "{'reason':'War','reasonText':{'en':'Money'}} | /reason in-neither-language"
      })
  void wordsThatAreMissingWrongOrContradictoryAreRefused(String body, String violation) {
    // When
    Reading<Wording> read = reason(body);

    // Then
    assertEquals(List.of(violation), broken(read));
  }
}
