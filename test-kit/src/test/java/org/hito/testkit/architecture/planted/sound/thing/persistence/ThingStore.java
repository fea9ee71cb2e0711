package org.hito.testkit.architecture.planted.sound.thing.persistence;

import org.hito.testkit.architecture.planted.sound.thing.domain.Thing;
import org.hito.testkit.architecture.planted.sound.thing.messaging.ThingContract;

/** Keeps it. */
public record ThingStore(ThingContract contract, Thing thing) {}
