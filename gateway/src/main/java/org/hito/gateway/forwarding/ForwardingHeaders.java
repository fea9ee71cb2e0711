package org.hito.gateway.forwarding;

/** The headers in which proxies say how a client called. */
public enum ForwardingHeaders {
  /** {@code X-Forwarded-*} and {@code X-Real-IP} where there are any, else {@code Forwarded}. */
  ANY,
  /** {@code X-Forwarded-*} and {@code X-Real-IP} alone. */
  X_FORWARDED,
  /** {@code Forwarded} (RFC 7239) alone. */
  FORWARDED
}
