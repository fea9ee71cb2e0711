package org.hito.kit.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** Parses JSON that a client sent; 400 says where it is malformed. */
public final class JsonText {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private JsonText() {}

  /**
   * The single JSON value of a text, which may begin with a byte order mark; none or several are
   * refused.
   */
  public static JsonNode parse(String text) {
    return parse(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, 1);
  }

  /**
   * The single JSON value of a part of a text.
   *
   * @param line the line on which the part begins
   */
  public static JsonNode parse(String text, int line) {
    try {
      JsonNode value = Json.mapper().readTree(text);
      if (value.isMissingNode()) {
        throw malformed(line, 1);
      }
      return value;
    } catch (JsonProcessingException malformed) {
      // the location is unknown if a limit of nesting or length was exceeded
      JsonLocation at = Optional.ofNullable(malformed.getLocation()).orElse(JsonLocation.NA);
      throw malformed(line + Math.max(at.getLineNr(), 1) - 1, Math.max(at.getColumnNr(), 1));
    }
  }

  private static ProblemException malformed(int line, int column) {
    return new ProblemException(
        Problem.of(400, "malformed-json", Map.of("line", line, "column", column)));
  }
}
