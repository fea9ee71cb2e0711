package org.hito.meeting.meeting.domain;

import org.hito.kit.domain.LocalisedText;

/**
 * One point of a meeting's agenda.
 *
 * @param title what it is about
 * @param session the number of the session it belongs to, from 1, or null
 */
public record AgendaItem(LocalisedText title, Integer session) {}
