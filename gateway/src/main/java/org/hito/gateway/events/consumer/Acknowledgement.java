package org.hito.gateway.events.consumer;

import com.fasterxml.jackson.databind.JsonNode;
import org.hito.gateway.events.log.Position;
import org.hito.gateway.events.log.Topics;
import org.hito.kit.json.Fields;

/**
 * What a consumer acknowledges.
 *
 * @param isReset whether it may go back
 */
record Acknowledgement(Position position, boolean isReset) {

  static Acknowledgement read(JsonNode body) {
    return Fields.read(
            body,
            fields ->
                new Acknowledgement(
                    fields
                        .required("position")
                        .parsed(
                            "position",
                            text -> Position.decode(text, Topics.count()),
                            "not-a-position"),
                    Boolean.TRUE.equals(fields.flag("reset"))))
        .ofAnObject()
        .orThrow();
  }
}
