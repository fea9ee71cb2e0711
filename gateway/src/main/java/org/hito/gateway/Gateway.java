package org.hito.gateway;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import org.hito.gateway.keys.command.KeysCommand;
import org.hito.kit.command.CommandLine;
import org.hito.kit.command.MigrateCommand;

/**
 * Starts the gateway, after settings that Vert.x and Netty read once, when they are loaded. With
 * arguments it runs a command instead.
 */
@QuarkusMain
public class Gateway {

  public static void main(String... arguments) {
    new CommandLine(new MigrateCommand(end -> Quarkus.run(null, end)), new KeysCommand())
        .exitIfMeant(arguments);
    // RequestGuard checks addresses and says why it refuses one
    System.setProperty("vertx.disableURIValidation", "true");
    System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    Quarkus.run();
  }
}
