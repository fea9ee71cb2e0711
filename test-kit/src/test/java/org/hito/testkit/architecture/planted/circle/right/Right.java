package org.hito.testkit.architecture.planted.circle.right;

import org.hito.testkit.architecture.planted.circle.left.Left;

/** The other half. */
@SuppressWarnings("ArrayRecordComponent") // the rule looks into arrays, too
public record Right(Left[] left) {}
