package org.hito.local;

import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hito.catalog.CatalogueCommand;
import org.hito.local.check.StartFailure;

/**
 * Loads the shipped catalogue, and the demonstration if requested, through the public API, as the
 * platform's administrator.
 */
final class CatalogueStep {
  private static final String CLIENT = "admin";
  private static final String SECRET = "local";

  private CatalogueStep() {}

  /**
   * Loads what is missing.
   *
   * @throws StartFailure when the loader cannot work at all, or an item is refused
   */
  static void load(Settings settings, URI gateway, PrintStream out) {
    int code =
        CatalogueCommand.run(
            words(settings, gateway),
            Map.of(
                "HITO_CLIENT_ID", CLIENT,
                "HITO_CLIENT_SECRET", SECRET,
                "HITO_TOKEN_URL", gateway + "/local/oauth/token"),
            out);
    if (code != CatalogueCommand.ALL_RIGHT) {
      throw new StartFailure("the catalogue was not loaded: see the lines above");
    }
  }

  static List<String> words(Settings settings, URI gateway) {
    List<String> words = new ArrayList<>(List.of("--url", gateway.toString()));
    words.add(settings.repository().resolve("catalog/data").toString());
    if (settings.demo()) {
      words.add(settings.repository().resolve("catalog/demo").toString());
    }
    return words;
  }
}
