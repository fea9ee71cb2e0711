package org.hito.catalog.platform;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A complete list.
 *
 * @param items its entries, in order
 * @param last the last answer; if that was a refusal, the list is incomplete
 */
public record Pages(List<JsonNode> items, Answer last) {

  /** Reads a list page by page. Only the query of {@code next} is used, not its address. */
  public static Pages of(PlatformClient platform, String path) {
    List<JsonNode> items = new ArrayList<>();
    Answer page = platform.get(path);
    page.body().path("items").forEach(items::add);
    while (page.isFine() && page.body().hasNonNull("next")) {
      String query = URI.create(page.body().path("next").asText()).getRawQuery();
      page = platform.get(path.replaceFirst("\\?.*", "") + "?" + query);
      page.body().path("items").forEach(items::add);
    }
    return new Pages(items, page);
  }
}
