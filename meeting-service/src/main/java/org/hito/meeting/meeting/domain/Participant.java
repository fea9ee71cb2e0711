package org.hito.meeting.meeting.domain;

import org.hito.kit.domain.LocalisedText;

/**
 * A participant: an organisation, a person, or a person for an organisation.
 *
 * @param organisation its code, or null
 * @param person their name, or null
 * @param role in what capacity (speaker, host, …), or null
 * @param roleText the role in two languages, or null if it was given as a plain text
 */
public record Participant(String organisation, String person, String role, LocalisedText roleText) {

  boolean namesNobody() {
    return organisation == null && person == null;
  }
}
