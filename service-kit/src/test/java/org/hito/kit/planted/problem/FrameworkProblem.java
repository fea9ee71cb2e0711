package org.hito.kit.planted.problem;

import io.vertx.core.VertxException;

/** Breaks the rule of plain refusals on purpose. */
public record FrameworkProblem(VertxException cause) {}
