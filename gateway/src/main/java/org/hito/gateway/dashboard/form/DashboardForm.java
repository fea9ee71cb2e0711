package org.hito.gateway.dashboard.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import java.util.List;
import org.hito.gateway.dashboard.page.Visit;
import org.hito.gateway.views.Order;
import org.hito.gateway.views.Reply;
import org.hito.kit.language.Language;

/**
 * A form of the dashboard, in both languages: fields, and the request to the API they become. The
 * API alone judges what was typed.
 */
public interface DashboardForm {

  /** Its path below that of the language, such as {@code commitments/:code/move}. */
  String path();

  /** The name of its texts, such as {@code move}. */
  String name();

  /** The section of the navigation it belongs to. */
  String section();

  List<Field> fields(Language reader);

  /** What it is about; fails with a problem if there is no such thing. */
  Future<Subject> subject(Visit visit);

  /** What happened to it since a version, the latest first; unknown by default. */
  default Future<List<Meanwhile>> since(Visit visit, Subject subject, long version) {
    return Future.succeededFuture(List.of());
  }

  /** The request that it becomes. */
  Order order(String code, JsonNode body, Input input);

  /** Sends what was typed, and returns the API's reply. */
  default Future<Reply> send(Visit visit, JsonNode body, Input input) {
    return visit.panel().send(order(visit.code(), body, input));
  }

  /** The page of what it is about, below the path of the language. */
  default String about(String code) {
    return path().replaceFirst("/:code/.*", "/" + code);
  }

  /** The page that shows the result, below the path of the language. */
  default String shownAt(String code, Input input, JsonNode answer) {
    return about(code);
  }
}
