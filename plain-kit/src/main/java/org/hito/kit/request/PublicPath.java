package org.hito.kit.request;

/**
 * The path that a client asked for, percent-encoded, where the gateway has passed the request on to
 * another one. Links to further pages keep it.
 */
public final class PublicPath {

  public static final String HEADER = "X-Forwarded-Path";

  private PublicPath() {}
}
