package org.hito.testkit.architecture.planted.broken.thing.app;

import org.hito.testkit.architecture.planted.broken.thing.rest.StoringResource;

/** A service that answers requests. */
public record AnsweringService(StoringResource resource) {}
