package org.hito.testkit.architecture.planted.tower.cellar;

import org.hito.testkit.architecture.planted.tower.roof.Roof;

/** Uses what is above it. */
public record Cellar(Roof roof) {}
