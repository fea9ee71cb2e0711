package org.hito.gateway.inbound;

/** The client stopped sending its request or taking its response. */
public final class ClientStalled extends RuntimeException {

  ClientStalled() {
    super("the client has stalled", null, false, false);
  }
}
