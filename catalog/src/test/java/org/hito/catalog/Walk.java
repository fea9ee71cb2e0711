package org.hito.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Visits everything in a JSON value. */
final class Walk {

  private Walk() {}

  /** The value and all that is in it. */
  static Stream<JsonNode> below(JsonNode value) {
    Stream<JsonNode> inside = StreamSupport.stream(value.spliterator(), false);
    return Stream.concat(Stream.of(value), inside.flatMap(Walk::below));
  }
}
