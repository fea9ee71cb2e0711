package org.hito.testkit.architecture.planted.sound.thing.domain;

/** What it is. */
public record Thing(String code) {}
