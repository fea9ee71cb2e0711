package org.hito.testkit.architecture.planted.broken.thing.rest;

import org.hito.testkit.architecture.planted.broken.thing.persistence.ServingStore;

/** A resource that reads what is kept. */
@SuppressWarnings("ArrayRecordComponent") // the rule looks into arrays, too
public record StoringResource(ServingStore[] store) {}
