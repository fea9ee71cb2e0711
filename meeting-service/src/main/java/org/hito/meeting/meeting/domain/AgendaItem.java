package org.hito.meeting.meeting.domain;

import org.hito.kit.domain.LocalisedText;

/**
 * An item of a meeting's agenda.
 *
 * @param title its title
 * @param session the number of its session, from 1, or null
 */
public record AgendaItem(LocalisedText title, Integer session) {}
