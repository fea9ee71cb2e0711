package org.hito.gateway.views;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.language.Language;

/** How views name things. */
public final class Names {

  private Names() {}

  /**
   * Adds the label in a language and the name in both.
   *
   * @param name as a service writes it
   */
  public static void show(ObjectNode shown, JsonNode name, Language language) {
    var text = new LocalisedText(name.path("en").textValue(), name.path("es").textValue());
    shown.put("label", language.of(text));
    shown.putObject("name").put("en", text.en()).put("es", text.es());
  }
}
