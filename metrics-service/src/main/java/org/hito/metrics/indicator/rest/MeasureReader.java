package org.hito.metrics.indicator.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hito.kit.domain.Violation;
import org.hito.kit.domain.WireName;
import org.hito.kit.json.Fields;
import org.hito.kit.problem.Problem;
import org.hito.kit.problem.ProblemException;
import org.hito.metrics.measure.domain.Contributed;
import org.hito.metrics.measure.domain.Count;
import org.hito.metrics.measure.domain.CountFilter;
import org.hito.metrics.measure.domain.CountsFrom;
import org.hito.metrics.measure.domain.Measure;
import org.hito.metrics.measure.domain.Observed;
import org.hito.metrics.subject.domain.SubjectKind;

/** Reads what a value is made of. */
final class MeasureReader {

  private static final Set<String> NOT_AVAILABLE = Set.of("SUM", "RATIO", "COMPOSITE");

  private MeasureReader() {}

  /** Refuses, before anything else is said of it, a measure that cannot be computed yet. */
  static void checkAvailable(JsonNode body) {
    JsonNode measure = body.path("measure");
    String type = measure.path("type").asText();
    boolean initiatives = type.equals("COUNT") && measure.path("of").asText().equals("initiatives");
    if (NOT_AVAILABLE.contains(type) || initiatives) {
      throw new ProblemException(
          Problem.invalid(
              List.of(
                  Violation.of(
                      initiatives ? "/measure/of" : "/measure/type",
                      "measure-not-available",
                      "measure",
                      initiatives ? "COUNT of initiatives" : type))));
    }
  }

  static Measure measure(Fields fields) {
    MeasureType type = fields.required("type").oneOf("type", MeasureType.class);
    if (type == null) {
      return null;
    }
    return switch (type) {
      case OBSERVED -> new Observed();
      case CONTRIBUTED -> contributed(fields);
      case COUNT -> count(fields);
    };
  }

  private enum MeasureType {
    OBSERVED,
    CONTRIBUTED,
    COUNT
  }

  private static Measure contributed(Fields fields) {
    CountsFrom countsFrom = fields.oneOf("countsFrom", CountsFrom.class);
    return new Contributed(countsFrom == null ? CountsFrom.DELIVERED : countsFrom);
  }

  private static Measure count(Fields fields) {
    Countable of = fields.required("of").oneOf("of", Countable.class);
    CountFilter filter = fields.object("filter", MeasureReader::filter);
    return of == null ? null : new Count(of.kind, filter == null ? CountFilter.ALL : filter);
  }

  private enum Countable implements WireName {
    COMMITMENTS(SubjectKind.COMMITMENT),
    MEETINGS(SubjectKind.MEETING);

    private final SubjectKind kind;

    Countable(SubjectKind kind) {
      this.kind = kind;
    }
  }

  private static CountFilter filter(Fields fields) {
    if (!fields.codes("strategy").isEmpty()) {
      fields.violate("strategy", "filter-not-available");
    }
    return new CountFilter(
        new TreeSet<>(fields.texts("kind")),
        new TreeSet<>(fields.codes("forum")),
        new TreeSet<>(fields.texts("status")),
        new TreeSet<>(fields.codes("owner")));
  }
}
