package org.hito.gateway.events.ring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the codes that facts are selected by: from the state after a fact, and from what its change
 * replaced, so that a reader also learns when a thing leaves its selection.
 *
 * <p>It reads an event once, without building a tree. If a member is missing, the fact has no code
 * of that kind.
 */
final class FactCodes {

  private static final JsonFactory JSON = new JsonFactory();
  private static final String CODE = "code";

  /** By aggregate, the members of its state and what they are codes of. */
  private static final Map<String, Map<String, Facet>> MEMBERS =
      Map.of(
          "organisation", Map.of(CODE, Facet.OWNER),
          "strategy", Map.of(CODE, Facet.STRATEGY, "owners", Facet.OWNER),
          "initiative",
              Map.of(
                  "strategy", Facet.STRATEGY,
                  "lead", Facet.OWNER,
                  "indicators", Facet.INDICATOR),
          "forum", Map.of(CODE, Facet.FORUM, "convenors", Facet.OWNER),
          "meeting", Map.of("forum", Facet.FORUM, "host", Facet.OWNER),
          "commitment",
              Map.of(
                  "forum", Facet.FORUM,
                  "owner", Facet.OWNER,
                  "contributions", Facet.INDICATOR),
          "indicator",
              Map.of(CODE, Facet.INDICATOR, "steward", Facet.OWNER, "strategy", Facet.STRATEGY),
          "gate", Map.of("condition", Facet.INDICATOR),
          "fund", Map.of("funders", Facet.OWNER));

  private final JsonParser json;
  private final Map<String, Facet> members;
  private final Map<Facet, List<String>> codes = new EnumMap<>(Facet.class);

  private FactCodes(JsonParser json, Map<String, Facet> members) {
    this.json = json;
    this.members = members;
  }

  /**
   * The codes in an event.
   *
   * @param aggregate whose fact it is
   * @return empty if the event is not a JSON object
   */
  static Optional<Map<Facet, List<String>>> in(byte[] event, String aggregate) {
    try (JsonParser json = JSON.createParser(event)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      var found = new FactCodes(json, MEMBERS.getOrDefault(aggregate, Map.of()));
      found.readEvent(aggregate);
      return json.nextToken() == null ? Optional.of(found.compact()) : Optional.empty();
    } catch (IOException malformed) {
      return Optional.empty();
    }
  }

  private Map<Facet, List<String>> compact() {
    codes.replaceAll((facet, found) -> List.copyOf(found));
    return codes.isEmpty() ? Map.of() : codes;
  }

  private void readEvent(String aggregate) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean isData = json.currentName().equals("data");
      if (json.nextToken() == JsonToken.START_OBJECT && isData) {
        readData(aggregate);
      } else {
        json.skipChildren();
      }
    }
  }

  private void readData(String aggregate) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      if (json.nextToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
      } else if (name.equals(aggregate)) {
        readState();
      } else if (name.equals("change")) {
        readChange();
      } else {
        json.skipChildren();
      }
    }
  }

  private void readState() throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      Facet facet = members.get(json.currentName());
      json.nextToken();
      readCodes(facet);
    }
  }

  private void readChange() throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      Facet facet = members.get(json.currentName());
      if (json.nextToken() == JsonToken.START_OBJECT && facet != null) {
        readBefore(facet);
      } else {
        json.skipChildren();
      }
    }
  }

  private void readBefore(Facet facet) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      Facet before = json.currentName().equals("from") ? facet : null;
      json.nextToken();
      readCodes(before);
    }
  }

  /** A code, an array of codes, or an object or array that contains codes of indicators. */
  private void readCodes(Facet facet) throws IOException {
    if (facet == null) {
      json.skipChildren();
    } else if (json.currentToken() == JsonToken.VALUE_STRING) {
      add(facet, json.getText());
    } else if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        readCodes(facet);
      }
    } else if (json.currentToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean isName = json.currentName().equals("indicator");
        boolean isInside = json.nextToken().isStructStart();
        readCodes(isName || isInside ? facet : null);
      }
    }
  }

  private void add(Facet facet, String code) {
    List<String> found = codes.computeIfAbsent(facet, first -> new ArrayList<>(1));
    if (!found.contains(code)) {
      found.add(code);
    }
  }
}
