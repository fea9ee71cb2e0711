package org.hito.testkit.architecture.planted.broken.thing.domain;

import org.hito.testkit.architecture.planted.broken.thing.view.ViewedStore;

/** A domain that knows its view. */
public record ServedThing(ViewedStore[] view) {}
