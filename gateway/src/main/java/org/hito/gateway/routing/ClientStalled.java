package org.hito.gateway.routing;

/** The client stopped half-way: it sends no more of its request, or takes no more of its answer. */
final class ClientStalled extends RuntimeException {

  ClientStalled() {
    super("the client has stalled", null, false, false);
  }
}
