package org.hito.gateway.oidc.code;

/** The tokens that a provider granted; null for those it did not. */
record Tokens(String id, String access, String refresh) {}
