package org.hito.testkit.architecture.planted.broken.thing.view;

import org.hito.testkit.architecture.planted.broken.thing.persistence.ServingStore;

/** A view that knows where things are kept. */
public record ViewedStore(ServingStore store) {}
