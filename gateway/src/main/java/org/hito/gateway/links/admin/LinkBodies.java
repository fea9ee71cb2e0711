package org.hito.gateway.links.admin;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.MultiMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hito.gateway.calendar.CalendarQuery;
import org.hito.gateway.changes.ChangeFilter;
import org.hito.gateway.endpoint.Query;
import org.hito.gateway.links.domain.LinkKind;
import org.hito.gateway.links.domain.LinkLanguage;
import org.hito.gateway.links.domain.LinkRequest;
import org.hito.kit.domain.Violation;
import org.hito.kit.json.Fields;
import org.hito.kit.json.Reading;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;

/** Reads the bodies of agencies' requests; 422 lists every broken rule. */
final class LinkBodies {

  private static final int LONGEST_VALUE = 4_096;
  private static final List<String> NAMES = names();

  private LinkBodies() {}

  static LinkRequest wish(JsonNode body) {
    Map<String, String> filter = new TreeMap<>();
    Reading<LinkRequest> read =
        Fields.read(
                body,
                fields ->
                    new LinkRequest(
                        fields.required("kind").oneOf("kind", LinkKind.class),
                        fields.required("name").text("name", Fields.SHORT_TEXT),
                        Objects.requireNonNullElse(
                            fields.oneOf("language", LinkLanguage.class), LinkLanguage.EN),
                        filter(fields, filter)))
            .ofAnObject();
    List<Violation> all = new ArrayList<>(read.violations());
    if (read.value().kind() != null) {
      all.addAll(violations(read.value().kind(), filter));
    }
    return new Reading<>(read.value(), all).orThrow();
  }

  private static Map<String, String> filter(Fields fields, Map<String, String> filter) {
    fields.object(
        "filter",
        members -> {
          NAMES.forEach(
              name -> {
                String value = members.text(name, LONGEST_VALUE);
                if (value != null) {
                  filter.put(name, value);
                }
              });
          return filter;
        });
    return filter;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>(CalendarQuery.PARAMETERS);
    names.addAll(ChangeFilter.PARAMETERS);
    return names.stream().distinct().sorted().toList();
  }

  /** The filter has the query parameters of the calendar or the feed. */
  private static List<Violation> violations(LinkKind kind, Map<String, String> filter) {
    MultiMap parameters = MultiMap.caseInsensitiveMultiMap().addAll(filter);
    try {
      switch (kind) {
        case CALENDAR -> CalendarQuery.of(parameters);
        case ATOM -> ChangeFilter.of(Query.of(parameters, ChangeFilter.PARAMETERS));
      }
      return List.of();
    } catch (ProblemException refused) {
      return List.of(violation(refused.problem()));
    }
  }

  private static Violation violation(Problem problem) {
    String pointer = "/filter/" + problem.arguments().get("name");
    if (problem.code().equals("unknown-query-parameter")) {
      return Violation.of(pointer, "unknown-member");
    }
    return problem.allowed().isEmpty()
        ? Violation.of(pointer, "not-a-filter")
        : Violation.of(pointer, "not-one-of", "allowed", String.join(", ", problem.allowed()));
  }
}
