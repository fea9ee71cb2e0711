package org.hito.testkit.architecture.planted.sound.thing.view;

import org.hito.testkit.architecture.planted.sound.thing.domain.Thing;

/** Its wire form. */
public record ThingView(Thing thing) {}
