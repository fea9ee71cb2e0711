package org.hito.gateway;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway, after settings that Vert.x and Netty read once, when they are loaded. */
@QuarkusMain
public class Gateway {

  public static void main(String... arguments) {
    // RequestGuard checks addresses and says why it refuses one
    System.setProperty("vertx.disableURIValidation", "true");
    System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    Quarkus.run(arguments);
  }
}
