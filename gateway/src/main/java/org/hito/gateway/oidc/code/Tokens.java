package org.hito.gateway.oidc.code;

/** What a provider grants; null where it grants nothing. */
record Tokens(String id, String access, String refresh) {}
