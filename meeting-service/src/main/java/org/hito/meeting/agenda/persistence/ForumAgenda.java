package org.hito.meeting.agenda.persistence;

import org.hito.kit.listing.Listable;
import org.hito.kit.listing.Sort;

/**
 * What a forum's earlier meetings left open, those of the oldest meeting first. A meeting is
 * earlier when it began before the next one: the first that is still planned and not over on the
 * day. A planned meeting begins on the day at the earliest, whatever days its date can mean. While
 * none is planned, every meeting of the forum is earlier.
 */
public final class ForumAgenda {

  public static final Listable LISTABLE =
      Listable.within(
          "forum_agenda",
          """
          forum = :scope AND NOT EXISTS (
            SELECT FROM meeting next
             WHERE next.forum = :scope AND next.status = 'PLANNED' AND next.last_day >= :today
               AND (greatest(next.first_day, :today) < forum_agenda.first_day
                    OR (forum_agenda.planned AND forum_agenda.last_day >= :today
                        AND (greatest(next.first_day, :today), next.code)
                            <= (greatest(forum_agenda.first_day, :today), forum_agenda.meeting))))
          """,
          new Sort("meeting", "first_day", "date"));

  private ForumAgenda() {}
}
