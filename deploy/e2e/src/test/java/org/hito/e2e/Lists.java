package org.hito.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.hito.bench.client.Api;

/** Whole lists of the platform under test. */
final class Lists {
  static final String API = "/api/v1/";

  private Lists() {}

  /** The items of all pages of a list, such as {@code commitments?kind=mou}. */
  static List<JsonNode> items(Api api, String list) throws InterruptedException {
    List<JsonNode> items = new ArrayList<>();
    JsonNode page = api.get(API + list + (list.contains("?") ? "&" : "?") + "limit=200");
    page.get("items").forEach(items::add);
    while (page.has("next")) {
      page = api.get(path(page.get("next").textValue()));
      page.get("items").forEach(items::add);
    }
    return items;
  }

  /** The path and the query of an address. */
  static String path(String address) {
    return address.substring(address.indexOf(API));
  }
}
