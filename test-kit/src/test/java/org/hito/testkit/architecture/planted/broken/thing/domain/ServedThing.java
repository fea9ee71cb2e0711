package org.hito.testkit.architecture.planted.broken.thing.domain;

import org.hito.testkit.architecture.planted.broken.thing.view.ViewedStore;

/** A domain that knows its view. */
@SuppressWarnings("ArrayRecordComponent") // the rule looks into arrays, too
public record ServedThing(ViewedStore[] view) {}
