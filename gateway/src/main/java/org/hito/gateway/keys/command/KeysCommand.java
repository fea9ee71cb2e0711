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

/**
 * {@code keys issue --agency hito --role platform-admin --name first}: issues a key without a
 * gateway, for an installation where nobody can sign in yet. It needs the settings of the gateway's
 * database, and the tables that the gateway creates.
 */
public final class KeysCommand {

  private static final String ISSUER = "command line";
  private static final Duration LIFE = Duration.ofDays(90);
  private static final KeyTerms TERMS = new KeyTerms(LIFE, LIFE, Duration.ZERO);

  private KeysCommand() {}

  /** Whether the arguments of the process are meant for this command. */
  public static boolean isMeantBy(String... arguments) {
    return arguments.length > 0 && arguments[0].equals("keys");
  }

  /** Prints the key to one stream, or a reason to the other; returns the exit code. */
  public static int run(List<String> arguments, PrintStream out, PrintStream problems) {
    Vertx vertx = Vertx.vertx();
    try {
      Config config = ConfigProvider.getConfig();
      KeyRequest wanted = IssueOrder.read(arguments);
      KeyText text = KeyText.generate(KeyText.Form.API_KEY, new SecureRandom());
      var hashes = new KeyHashes(config.getOptionalValue("hito.keys.pepper", String.class));
      var key = wanted.issue(text.id(), Instant.now(), ISSUER, TERMS);
      new KeyStore(GatewayDatabase.reached(DatabaseAddress.of(config).pool(vertx)))
          .insert(new StoredKey(key, hashes.of(text), null))
          .await()
          .indefinitely();
      out.println(text.text());
      return 0;
    } catch (CommandRefusal refused) {
      problems.println(refused.getMessage());
      return 2;
    } catch (RuntimeException failed) {
      problems.println(reason(failed));
      return 1;
    } finally {
      vertx.closeAndAwait();
    }
  }

  private static String reason(RuntimeException failed) {
    String said = String.valueOf(failed.getMessage());
    if (said.contains("api_key")) {
      return "The database has no tables yet: start the gateway once, which creates them.";
    }
    return said.equals("database-unavailable")
        ? "The database of the gateway cannot be reached; see QUARKUS_DATASOURCE_REACTIVE_URL,"
            + " _USERNAME and _PASSWORD."
        : "The key was not issued: " + said;
  }
}
