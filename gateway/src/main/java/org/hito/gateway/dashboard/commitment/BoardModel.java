package org.hito.gateway.dashboard.commitment;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.hito.gateway.dashboard.form.Possible;
import org.hito.gateway.dashboard.page.Labels;
import org.hito.gateway.dashboard.page.Thing;
import org.hito.gateway.dashboard.page.Words;
import org.hito.gateway.dashboard.promise.Promise;
import org.hito.gateway.dashboard.promise.Promises;
import org.hito.gateway.dashboard.promise.Turn;

/**
 * What the board shows.
 *
 * @param columns by who must act next
 * @param labels of what is mentioned
 * @param possible what its reader may do
 */
@TemplateData
public record BoardModel(List<Column> columns, FilterForm form, Labels labels, Possible possible) {

  /**
   * Promises that wait for the same.
   *
   * @param total of them all
   * @param promises the first of them
   */
  @TemplateData
  public record Column(Turn turn, int total, List<Promise> promises) {

    public String name() {
      return turn.name();
    }

    public String statuses() {
      return turn.statuses();
    }

    /** Whether cards must show their status, because the column contains several. */
    public boolean isMixed() {
      return turn.statuses().contains(",");
    }

    public int leftOut() {
      return total - promises.size();
    }
  }

  /** The columns, from lists in the order of the turns. */
  static List<Column> columns(List<Thing> lists, Labels labels, LocalDate today) {
    List<Column> columns = new ArrayList<>();
    Iterator<Thing> all = lists.iterator();
    for (Turn turn : Turn.values()) {
      Thing list = all.next();
      columns.add(
          new Column(turn, list.whole("total"), Promises.of(list.parts("items"), labels, today)));
    }
    return columns;
  }

  /** The moves that its reader may make with a promise. */
  public List<CardMove> moves(Promise promise) {
    return possible.moves(promise.code()).stream()
        .map(to -> CardMove.of(to, promise, labels.words()))
        .toList();
  }

  /** How many wait for their owners, and for others. */
  public String verdict() {
    Words words = labels.words();
    int waiting = total(Turn.START) + total(Turn.DELIVER);
    return words.count("board.verdict", waiting)
        + " "
        + words.say("board.others", total(Turn.UNBLOCK), total(Turn.VERIFY));
  }

  private int total(Turn turn) {
    return columns.stream().filter(column -> column.turn() == turn).mapToInt(Column::total).sum();
  }

  /**
   * How long a promise has been in its status, how far it slipped, and how long nobody has reported
   * on it.
   */
  public List<String> signs(Promise promise) {
    Words words = labels.words();
    List<String> signs = new ArrayList<>();
    if (!promise.isOpen()) {
      return signs;
    }
    if (promise.daysSlipped() > 0) {
      signs.add(words.count("board.slipped", promise.daysSlipped()));
    }
    if (promise.daysInStatus() >= 0) {
      signs.add(words.count("board.status", promise.daysInStatus()));
    }
    if (promise.daysSilent() >= 0) {
      signs.add(
          promise.daysSilent() == promise.daysInStatus()
              ? words.text("board.silent.since")
              : words.count("board.silent", promise.daysSilent()));
    }
    return signs;
  }
}
