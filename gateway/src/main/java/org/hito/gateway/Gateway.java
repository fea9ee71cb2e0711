package org.hito.gateway;

import io.netty.bootstrap.ChannelInitializerExtension;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway, with what has to be said to Vert.x and Netty before they are loaded. */
@QuarkusMain
public class Gateway {

  public static void main(String... arguments) {
    // addresses are checked at our door, which says why it refuses one
    System.setProperty("vertx.disableURIValidation", "true");
    System.setProperty(ChannelInitializerExtension.EXTENSIONS_SYSTEM_PROPERTY, "serviceload");
    Quarkus.run(arguments);
  }
}
