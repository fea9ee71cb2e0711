package org.hito.testkit.architecture.planted.tower.roof;

/** Uses what is below it, as it may. */
public record Roof(String name) {}
