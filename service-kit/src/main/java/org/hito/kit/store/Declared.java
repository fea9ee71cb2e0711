package org.hito.kit.store;

/**
 * What came of declaring or changing a thing.
 *
 * @param created true when it was not there before
 */
public record Declared<S>(Snapshot<S> snapshot, boolean created) {}
