package org.hito.catalog.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * What a catalogue can hold, in the order in which it is declared: a thing comes after those it
 * refers to. Indicators come before what contributes to them, so that no contribution is left
 * unresolved.
 */
public enum Kind {
  ORGANISATION("organisations"),
  STRATEGY("strategies"),
  INDICATOR("indicators"),
  INITIATIVE("initiatives"),
  FORUM("forums"),
  MEETING("meetings"),
  COMMITMENT("commitments"),
  OBSERVATION("observations"),
  GATE("gates");

  private final String section;

  Kind(String section) {
    this.section = section;
  }

  /** The list in a file that holds things of this kind; also the collection's name in the API. */
  public String section() {
    return section;
  }

  /** True when the API lists all things of this kind below its section's name. */
  public boolean isCollection() {
    return this != OBSERVATION;
  }

  /** What one item of this kind is known by: its code, or for an observation what it observes. */
  String identityOf(JsonNode item) {
    return this == OBSERVATION
        ? item.path("indicator").asText() + "@" + item.path("on").asText()
        : item.path("code").asText();
  }

  /** The path below the API's base at which one item of this kind is declared. */
  String pathOf(JsonNode item) {
    return this == OBSERVATION
        ? "/indicators/%s/observations/%s"
            .formatted(item.path("indicator").asText(), item.path("on").asText())
        : "/" + section + "/" + item.path("code").asText();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
