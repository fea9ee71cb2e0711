package org.hito.testkit.architecture.planted.circle.left;

import org.hito.testkit.architecture.planted.circle.right.Right;

/** One half of a cycle of packages. */
public record Left(Right right) {}
