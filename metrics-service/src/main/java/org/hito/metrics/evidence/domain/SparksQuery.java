package org.hito.metrics.evidence.domain;

import java.util.List;

/**
 * Which small curves to read.
 *
 * @param observed the codes of indicators whose values are observed
 * @param counted the codes of those whose values are counted or contributed
 */
public record SparksQuery(List<String> observed, List<String> counted) {}
