package org.hito.testkit.architecture.planted.broken.thing.helper;

/** In a package that no role names. */
public record ThingHelper(String help) {}
