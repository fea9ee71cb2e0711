package org.hito.metrics.progress.domain;

import java.time.LocalDate;

/**
 * A forecast.
 *
 * @param method {@code recent-pace}: as in the last 365 days, or since the baseline where that is
 *     later; {@code pipeline}: every promise under way is kept on the day it is due
 * @param on the day the target would be met
 */
public record Outlook(String method, LocalDate on) {}
