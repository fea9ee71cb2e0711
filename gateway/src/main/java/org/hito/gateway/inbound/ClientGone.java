package org.hito.gateway.inbound;

/** The client left before it had its response. */
final class ClientGone extends RuntimeException {

  ClientGone() {
    super("the client has gone", null, false, false);
  }
}
