package org.hito.gateway.forwarding;

/** The headers in which proxies describe the original call. */
public enum ForwardingHeaders {
  /** {@code X-Forwarded-*} and {@code X-Real-IP} if present, else {@code Forwarded}. */
  ANY,
  /** {@code X-Forwarded-*} and {@code X-Real-IP} alone. */
  X_FORWARDED,
  /** {@code Forwarded} (RFC 7239) alone. */
  FORWARDED
}
