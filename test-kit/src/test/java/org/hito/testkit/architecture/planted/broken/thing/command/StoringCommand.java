package org.hito.testkit.architecture.planted.broken.thing.command;

import org.hito.testkit.architecture.planted.broken.thing.persistence.ServingStore;

/** A command that reads what is kept. */
public record StoringCommand(ServingStore store) {}
