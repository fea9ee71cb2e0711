package org.hito.gateway.upstream;

/** No connection to a service could be made, so it cannot have seen the request. */
public final class Unreachable extends RuntimeException {

  Unreachable(Throwable cause) {
    super(cause.getMessage(), cause, false, false);
  }
}
