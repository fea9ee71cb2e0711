package org.hito.bench.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The addresses of all kinds of pages. Pages of one aggregate show the largest one. */
public final class Pages {

  private static final List<String> KINDS =
      List.of(
          "strategies",
          "initiatives",
          "funds",
          "documents",
          "organisations",
          "forums",
          "meetings",
          "commitments",
          "indicators",
          "gates");

  // written by hand: a list of these has no page
  private static final List<String> WITHOUT_LIST =
      List.of("funds", "documents", "meetings", "gates");
  private static final Pattern ASSET =
      Pattern.compile("(?:href|src)=\"([^\"]*assets/[^\"]+\\.(?:css|js))\"");

  private final Api api;
  private final List<String> paths = new ArrayList<>();

  private Pages(Api api) {
    this.api = api;
  }

  /** Their paths, in Spanish, and the style and script they need. */
  public static List<String> of(Api api) throws InterruptedException {
    return new Pages(api).paths();
  }

  private List<String> paths() throws InterruptedException {
    add("", "status", "search?q=e", "commitments?view=board", "commitments?open=true&sort=dueOn");
    for (String kind : KINDS) {
      if (!WITHOUT_LIST.contains(kind)) {
        add(kind);
      }
      String code = code(kind);
      if (!code.isEmpty()) {
        things(kind, code);
      }
    }
    assets();
    return paths;
  }

  private void things(String kind, String code) {
    add(kind + "/" + code);
    if (kind.equals("forums")) {
      add("forums/" + code + "/briefing");
    }
    add("chain/" + kind.replaceFirst("ies$", "y").replaceFirst("s$", "") + "/" + code);
  }

  private String code(String kind) throws InterruptedException {
    for (String query : List.of("q=" + Growth.NAME + "&", "")) {
      JsonNode items = api.get("/api/v1/" + kind + "?" + query + "limit=1").path("items");
      if (!items.isEmpty()) {
        return items.get(0).path("code").textValue();
      }
    }
    return "";
  }

  private void assets() throws InterruptedException {
    var found = ASSET.matcher(api.tryGet("/es/").body());
    while (found.find()) {
      paths.add("/" + found.group(1).replaceFirst("^[./]+", ""));
    }
  }

  private void add(String... some) {
    Stream.of(some).map(path -> "/es/" + path).forEach(paths::add);
  }
}
