package org.hito.gateway.documents.page;

import java.util.List;

/**
 * What a release changed in the contracts.
 *
 * @param version empty for changes not yet released
 * @param date the day of the release, or empty
 * @param changes a sentence each
 */
public record Release(String version, String date, List<String> changes) {}
