package org.hito.gateway.views;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.language.Language;

/** Writes names in views. */
public final class Names {

  private Names() {}

  /**
   * Adds the label in a language and the name in both.
   *
   * @param name as a service writes it
   */
  public static void show(ObjectNode shown, JsonNode name, Language language) {
    LocalisedText text = read(name);
    shown.put("label", language.of(text));
    shown.putObject("name").put("en", text.en()).put("es", text.es());
  }

  /** Writes the label in a language and the name in both. */
  public static void write(JsonGenerator out, LocalisedText text, Language language)
      throws IOException {
    out.writeStringField("label", language.of(text));
    out.writeObjectFieldStart("name");
    out.writeStringField("en", text.en());
    out.writeStringField("es", text.es());
    out.writeEndObject();
  }

  /** A name as a service writes it, in a language. */
  public static String in(Language language, JsonNode name) {
    return language.of(read(name));
  }

  private static LocalisedText read(JsonNode name) {
    return new LocalisedText(name.path("en").textValue(), name.path("es").textValue());
  }
}
