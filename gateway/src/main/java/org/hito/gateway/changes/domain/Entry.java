package org.hito.gateway.changes.domain;

import java.time.Instant;

/**
 * A change in the log of one service.
 *
 * @param log the name of the log
 * @param place its place in the log, rising but not without gaps
 * @param recordedAt when the platform recorded it
 * @param shown the part that the API returns
 */
public record Entry<T>(String log, long place, Instant recordedAt, T shown) {}
