package org.hito.gateway.chain.domain;

/**
 * Neighbours that a chain leaves out.
 *
 * @param bundle all of them
 * @param shown how many the chain shows
 */
public record Remainder(Bundle bundle, long shown) {}
