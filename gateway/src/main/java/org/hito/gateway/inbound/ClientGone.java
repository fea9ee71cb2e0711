package org.hito.gateway.inbound;

/** The client did not wait for its answer: nobody's fault here. */
final class ClientGone extends RuntimeException {

  ClientGone() {
    super("the client has gone", null, false, false);
  }
}
