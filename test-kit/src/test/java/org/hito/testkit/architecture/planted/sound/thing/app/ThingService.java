package org.hito.testkit.architecture.planted.sound.thing.app;

import org.hito.testkit.architecture.planted.sound.thing.persistence.ThingStore;
import org.hito.testkit.architecture.planted.sound.thing.view.ThingView;

/** Serves it. */
public record ThingService(ThingStore store, ThingView view) {}
