package org.hito.initiative.planted.app;

import jakarta.ws.rs.core.UriInfo;

/** Breaks the rule that only REST knows HTTP, on purpose. */
public record RequestReadingService(UriInfo request) {}
