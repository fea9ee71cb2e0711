package org.hito.kit.store;

/**
 * The result of declaring or changing a thing.
 *
 * @param created true when it is new
 */
public record Declared<S>(Snapshot<S> snapshot, boolean created) {}
