package org.hito.meeting.agenda.persistence;

import org.hito.kit.listing.Listable;
import org.hito.kit.listing.Sort;

/**
 * The commitments that a forum's earlier meetings left open, the oldest meeting first. A meeting is
 * earlier if it began before the next one, which is the first one that is planned and not over yet.
 * A series without a day is never the next one. A planned meeting begins today at the earliest,
 * even if its imprecise date began before. If none is planned, all meetings of the forum are
 * earlier.
 */
public final class ForumAgenda {

  public static final Listable LISTABLE =
      Listable.within(
          "forum_agenda",
          """
          forum = :scope AND NOT EXISTS (
            SELECT FROM meeting next
             WHERE next.forum = :scope AND next.status = 'PLANNED' AND next.last_day >= :today
               AND next.last_day < DATE '9999-12-31'
               AND (greatest(next.first_day, :today) < forum_agenda.first_day
                    OR (forum_agenda.planned AND forum_agenda.last_day >= :today
                        AND (greatest(next.first_day, :today), next.code)
                            <= (greatest(forum_agenda.first_day, :today), forum_agenda.meeting))))
          """,
          new Sort("meeting", "first_day", "date"));

  private ForumAgenda() {}
}
