package org.hito.initiative.strategy.domain;

import org.hito.kit.domain.LocalisedText;

/** One of the areas a strategy stands on. */
public record Pillar(String code, LocalisedText name) {}
