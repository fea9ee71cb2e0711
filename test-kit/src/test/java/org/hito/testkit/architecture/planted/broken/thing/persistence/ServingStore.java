package org.hito.testkit.architecture.planted.broken.thing.persistence;

import org.hito.testkit.architecture.planted.broken.thing.app.AnsweringService;

/** A store that serves. */
public record ServingStore(AnsweringService service) {}
