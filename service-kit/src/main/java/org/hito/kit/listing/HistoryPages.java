package org.hito.kit.listing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hito.kit.cursor.Cursor;
import org.hito.kit.cursor.CursorSeal;
import org.hito.kit.facts.FactHistory;
import org.hito.kit.facts.HistoryEntry;
import org.hito.kit.problem.ProblemException;
import org.hito.kit.rest.CurrentRequest;
import org.hito.kit.store.Transactions;

/** The history of one thing, page by page, newest first. */
@ApplicationScoped
public class HistoryPages {

  /** A history has neither filters nor orders. */
  public static final Listable LISTABLE = Listable.bare();

  private final Transactions transactions;
  private final FactHistory history;
  private final CursorSeal seal;
  private final CurrentRequest request;

  HistoryPages(
      Transactions transactions, FactHistory history, CursorSeal seal, CurrentRequest request) {
    this.transactions = transactions;
    this.history = history;
    this.seal = seal;
    this.request = request;
  }

  /** The requested page; 404 if there is no history, and so no such thing. */
  public Uni<Page<HistoryEntry>> page(String aggregate, String code, ListRequest asked) {
    ListQuery query = ListQuery.parse(LISTABLE, asked.parameters());
    String fingerprint = "history " + aggregate + " " + code;
    long before =
        query.cursor() == null
            ? Long.MAX_VALUE
            : Long.parseLong(seal.open(query.cursor(), fingerprint).key());
    ListRequest seen = asked.at(request.publicPath());
    return transactions
        .read(session -> history.read(session, aggregate, code, before, query.limit()))
        .map(newest -> page(newest, query, fingerprint, code, seen));
  }

  private Page<HistoryEntry> page(
      FactHistory.Newest newest,
      ListQuery query,
      String fingerprint,
      String code,
      ListRequest asked) {
    List<HistoryEntry> items = newest.entries();
    if (items.isEmpty() && query.cursor() == null) {
      throw new ProblemException(404, "not-found");
    }
    String next = null;
    if (!newest.isAll()) {
      String key = Long.toString(items.get(items.size() - 1).version());
      String cursor = seal.seal(new Cursor(key, code), fingerprint);
      next = asked.addressAt(cursor);
    }
    return new Page<>(items, next, asked.address().toString(), null);
  }
}
