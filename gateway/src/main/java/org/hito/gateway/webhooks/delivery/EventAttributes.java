package org.hito.gateway.webhooks.delivery;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Reads the context attributes of a CloudEvent in JSON as texts, without its data. */
final class EventAttributes {

  private static final JsonFactory JSON = new JsonFactory();

  private EventAttributes() {}

  /** The attributes by name; none if it cannot be read. */
  static Map<String, String> of(byte[] event) {
    Map<String, String> attributes = new HashMap<>();
    try (JsonParser parser = JSON.createParser(event)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Map.of();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken().isStructStart()) {
          parser.skipChildren();
        } else if (parser.currentToken() != JsonToken.VALUE_NULL) {
          attributes.put(name, parser.getText());
        }
      }
      return attributes;
    } catch (IOException unreadable) {
      return Map.of();
    }
  }
}
