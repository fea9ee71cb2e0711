package org.hito.gateway.inbound;

/** The client stopped half-way: it sends no more of its request, or takes no more of its answer. */
public final class ClientStalled extends RuntimeException {

  ClientStalled() {
    super("the client has stalled", null, false, false);
  }
}
