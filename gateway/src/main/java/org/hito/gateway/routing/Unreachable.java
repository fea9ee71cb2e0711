package org.hito.gateway.routing;

/** No connection to a service was to be had: it cannot have seen the request. */
final class Unreachable extends RuntimeException {

  Unreachable(Throwable cause) {
    super(cause.getMessage(), cause, false, false);
  }
}
