package org.hito.meeting.meeting.domain;

/**
 * A participant: an organisation, a person, or a person for an organisation.
 *
 * @param organisation its code, or null
 * @param person their name, or null
 * @param role in what capacity (speaker, host, …), or null
 */
public record Participant(String organisation, String person, String role) {

  boolean namesNobody() {
    return organisation == null && person == null;
  }
}
