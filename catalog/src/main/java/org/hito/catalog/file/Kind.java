package org.hito.catalog.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;

/**
 * The kinds of items, in the order to declare them: an item comes after those it refers to.
 * Indicators come before what contributes to them, so that no contribution stays unresolved.
 */
public enum Kind {
  DOCUMENT("documents"),
  ORGANISATION("organisations"),
  STRATEGY("strategies"),
  FUND("funds"),
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

  /** The name of its list in a file, and of its collection in the API. */
  public String section() {
    return section;
  }

  /** Whether the API has a collection of this kind under that name. */
  public boolean isCollection() {
    return this != OBSERVATION;
  }

  /** The key of an item of this kind: its code, or what an observation observes. */
  String identityOf(JsonNode item) {
    return this == OBSERVATION
        ? item.path("indicator").asText() + "@" + item.path("on").asText()
        : item.path("code").asText();
  }

  /** The path below the API's base where an item of this kind is declared. */
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
