package org.hito.testkit.architecture.planted.circle.right;

import org.hito.testkit.architecture.planted.circle.left.Left;

/** The other half. */
public record Right(Left[] left) {}
