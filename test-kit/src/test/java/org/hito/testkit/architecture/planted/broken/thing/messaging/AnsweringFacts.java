package org.hito.testkit.architecture.planted.broken.thing.messaging;

import org.hito.testkit.architecture.planted.broken.thing.rest.StoringResource;

/** A consumer that answers requests. */
public record AnsweringFacts(StoringResource resource) {}
