package org.hito.local;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hito.catalog.CatalogueCommand;
import org.hito.local.check.StartFailure;

/** Loads the shipped catalogue through the public door, as the platform's administrator. */
final class CatalogueStep {
  private static final String CLIENT = "admin";
  private static final String SECRET = "local";

  private CatalogueStep() {}

  /**
   * Loads what is missing.
   *
   * @throws StartFailure when the loader cannot work at all, or an item is refused
   */
  static void load(Path repository, URI gateway, PrintStream out) {
    int code =
        CatalogueCommand.run(
            List.of("--url", gateway.toString(), repository.resolve("catalog/data").toString()),
            Map.of(
                "HITO_CLIENT_ID", CLIENT,
                "HITO_CLIENT_SECRET", SECRET,
                "HITO_TOKEN_URL", gateway + "/local/oauth/token"),
            out);
    if (code != CatalogueCommand.ALL_RIGHT) {
      throw new StartFailure("the catalogue was not loaded: see the lines above");
    }
  }
}
