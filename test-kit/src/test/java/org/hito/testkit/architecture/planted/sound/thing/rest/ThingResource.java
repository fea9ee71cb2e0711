package org.hito.testkit.architecture.planted.sound.thing.rest;

import org.hito.testkit.architecture.planted.sound.thing.app.ThingService;
import org.hito.testkit.architecture.planted.sound.thing.view.ThingView;

/** Answers with it. */
public record ThingResource(ThingService service, ThingView view) {}
