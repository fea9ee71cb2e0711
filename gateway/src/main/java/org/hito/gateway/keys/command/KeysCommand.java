package org.hito.gateway.keys.command;

import io.vertx.mutiny.core.Vertx;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hito.gateway.database.GatewayDatabase;
import org.hito.gateway.keys.domain.KeyRequest;
import org.hito.gateway.keys.domain.KeyTerms;
import org.hito.gateway.keys.domain.KeyText;
import org.hito.gateway.keys.store.KeyHashes;
import org.hito.gateway.keys.store.KeyStore;
import org.hito.gateway.keys.store.StoredKey;
import org.hito.kit.command.Command;
import org.hito.kit.command.CommandFailure;

/**
 * {@code keys issue --agency hito --role platform-admin --name first}: issues a key without a
 * running gateway, for an installation where nobody can sign in yet. It needs the settings of the
 * gateway's database, and its tables.
 */
public final class KeysCommand implements Command {

  private static final String ISSUER = "command line";
  private static final Duration LIFE = Duration.ofDays(90);
  private static final KeyTerms TERMS = new KeyTerms(LIFE, LIFE, Duration.ZERO);

  @Override
  public String name() {
    return "keys";
  }

  @Override
  public void run(List<String> arguments, PrintStream out) {
    KeyRequest wanted = IssueOrder.read(arguments);
    Vertx vertx = Vertx.vertx();
    try {
      out.println(issue(wanted, vertx));
    } catch (RuntimeException failed) {
      throw new CommandFailure(reason(failed));
    } finally {
      vertx.closeAndAwait();
    }
  }

  private static String issue(KeyRequest wanted, Vertx vertx) {
    Config config = ConfigProvider.getConfig();
    KeyText text = KeyText.generate(KeyText.Form.API_KEY, new SecureRandom());
    var hashes = new KeyHashes(config.getOptionalValue("hito.keys.pepper", String.class));
    var key = wanted.issue(text.id(), Instant.now(), ISSUER, TERMS);
    new KeyStore(GatewayDatabase.reached(DatabaseAddress.of(config).pool(vertx)))
        .insert(new StoredKey(key, hashes.of(text), null))
        .await()
        .indefinitely();
    return text.text();
  }

  private static String reason(RuntimeException failed) {
    String said = String.valueOf(failed.getMessage());
    if (said.contains("api_key")) {
      return "The database has no tables yet: create them with --migrate.";
    }
    if (said.equals("upstream-failed")) {
      return "The database did not answer, so the key may have been issued: list the keys first.";
    }
    return said.equals("database-unavailable")
        ? "The database of the gateway cannot be reached; see QUARKUS_DATASOURCE_REACTIVE_URL,"
            + " _USERNAME and _PASSWORD."
        : "The key was not issued: " + said;
  }
}
