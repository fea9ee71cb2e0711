package org.hito.kit.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import org.hito.kit.problem.Problem;

/**
 * One row of a bulk request.
 *
 * @param line the line it begins on, from 1; in a JSON array its index, from 1
 * @param body its content as JSON, or null when it could not be read
 * @param problem why it could not be read, or null
 */
public record BulkRow(int line, JsonNode body, Problem problem) {

  static BulkRow of(int line, JsonNode body) {
    return new BulkRow(line, body, null);
  }

  static BulkRow unreadable(int line, Problem problem) {
    return new BulkRow(line, null, problem);
  }
}
