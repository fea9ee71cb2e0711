package org.hito.gateway.documents.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a problem code means, in one language.
 *
 * @param json as programs get it
 */
public record ProblemCode(JsonNode json) {

  public String code() {
    return json.path("code").asText();
  }

  /** The statuses of answers with it; none for a code that is found in {@code errors} only. */
  public List<Integer> statuses() {
    List<Integer> statuses = new ArrayList<>();
    json.path("statuses").forEach(status -> statuses.add(status.intValue()));
    return statuses;
  }

  public String title() {
    return json.path("title").asText();
  }

  /** More about it, or an empty text. */
  public String detail() {
    return json.path("detail").asText();
  }

  public String remedy() {
    return json.path("remedy").asText();
  }

  /** An answer with it. */
  public String example() {
    return json.path("example").toPrettyString();
  }
}
