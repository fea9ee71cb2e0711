package org.hito.testkit.architecture.planted.sound.thing.messaging;

import org.hito.testkit.architecture.planted.sound.thing.view.ThingView;

/** Writes facts. */
public record ThingContract(ThingView state) {}
