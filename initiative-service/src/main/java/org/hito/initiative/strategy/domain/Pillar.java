package org.hito.initiative.strategy.domain;

import org.hito.kit.domain.LocalisedText;

/** A pillar of a strategy. */
public record Pillar(String code, LocalisedText name) {}
