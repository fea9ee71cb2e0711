package org.hito.testkit.architecture.planted.sound.other.messaging;

import org.hito.testkit.architecture.planted.sound.thing.app.ThingService;

/** Follows facts of another feature. */
public record OtherFacts(ThingService service) {}
