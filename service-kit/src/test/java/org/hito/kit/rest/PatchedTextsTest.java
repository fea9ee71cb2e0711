package org.hito.kit.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatchedTextsTest {

  private record Named(LocalisedText name) {}

  private static JsonNode json(String text) {
    return Json.read(text.replace('\'', '"'), JsonNode.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // given | patch | how it reads then
        "{'en':'Old'}            | {'en':'New'}              | New/New",
        "{'es':'Viejo'}          | {'es':'Nuevo'}            | Nuevo/Nuevo",
        "{'en':'Old'}            | {'es':'Nuevo'}            | Old/Nuevo",
        "{'es':'Viejo'}          | {'en':'New'}              | New/Viejo",
        "{'en':'Old','es':'Viejo'} | {'en':'New'}            | New/Viejo",
        "{'en':'Old','es':'Viejo'} | {'es':null}             | Old/Old",
        "{'en':'Old','es':'Viejo'} | {'en':null}             | Viejo/Viejo",
        "{'en':'Old'}            | {'en':null,'es':'Nuevo'}  | Nuevo/Nuevo",
        // stored before the given languages were recorded
        "{'en':'Old','es':'Old'} | {'en':'New'}              | New/New",
        "{'en':'Old','es':'Old'} | {'es':'Nuevo'}            | Old/Nuevo"
      })
  void aLanguageATextWasNotGivenInFollowsTheOther(String given, String patch, String expected) {
    // Given
    Named kept = new Named(Json.read(given.replace('\'', '"'), LocalisedText.class));
    Named present = Json.read(Json.writeAsGiven(kept), Named.class);

    // When
    JsonNode body = Codes.patched(present, json("{'name':%s}".formatted(patch)));

    // Then
    LocalisedText name = Json.mapper().convertValue(body.get("name"), LocalisedText.class);
    assertEquals(expected, name.en() + "/" + name.es());
  }

  @Test
  void answersHaveBothLanguagesAndStoredTextsThoseGiven() {
    // Given
    Named spanish = new Named(new LocalisedText(null, "Foro"));

    // When
    String answered = Json.write(spanish);
    String kept = Json.writeAsGiven(spanish);

    // Then
    assertEquals("{\"name\":{\"en\":\"Foro\",\"es\":\"Foro\"}}", answered);
    assertEquals("{\"name\":{\"es\":\"Foro\"}}", kept);
  }
}
