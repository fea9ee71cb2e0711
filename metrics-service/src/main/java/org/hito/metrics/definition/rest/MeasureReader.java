package org.hito.metrics.definition.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.hito.kit.domain.WireName;
import org.hito.kit.json.Fields;
import org.hito.metrics.measure.domain.Composite;
import org.hito.metrics.measure.domain.Composite.Weighted;
import org.hito.metrics.measure.domain.Contributed;
import org.hito.metrics.measure.domain.Count;
import org.hito.metrics.measure.domain.CountFilter;
import org.hito.metrics.measure.domain.CountsFrom;
import org.hito.metrics.measure.domain.Measure;
import org.hito.metrics.measure.domain.MeasureType;
import org.hito.metrics.measure.domain.Observed;
import org.hito.metrics.measure.domain.Ratio;
import org.hito.metrics.measure.domain.Sum;
import org.hito.metrics.subject.domain.SubjectKind;

/** Reads a measure. */
final class MeasureReader {

  private MeasureReader() {}

  static Measure measure(Fields fields) {
    MeasureType type = fields.required("type").oneOf("type", MeasureType.class);
    if (type == null) {
      return null;
    }
    return switch (type) {
      case OBSERVED -> new Observed();
      case CONTRIBUTED -> contributed(fields);
      case COUNT -> count(fields);
      case SUM -> new Sum(fields.required("of").codes("of"));
      case RATIO -> ratio(fields);
      case COMPOSITE -> composite(fields);
    };
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
    INITIATIVES(SubjectKind.INITIATIVE),
    MEETINGS(SubjectKind.MEETING);

    private final SubjectKind kind;

    Countable(SubjectKind kind) {
      this.kind = kind;
    }
  }

  private static CountFilter filter(Fields fields) {
    return new CountFilter(
        new TreeSet<>(fields.texts("kind")),
        new TreeSet<>(fields.codes("forum")),
        new TreeSet<>(fields.codes("strategy")),
        new TreeSet<>(fields.texts("status")),
        new TreeSet<>(fields.codes("owner")));
  }

  private static Measure ratio(Fields fields) {
    String numerator = fields.required("numerator").code("numerator");
    String denominator = fields.required("denominator").code("denominator");
    return numerator == null || denominator == null ? null : new Ratio(numerator, denominator);
  }

  private static Measure composite(Fields fields) {
    List<Weighted> of = fields.required("of").objects("of", MeasureReader::weighted);
    return new Composite(of.stream().filter(one -> one.indicator() != null).toList());
  }

  private static Weighted weighted(Fields fields) {
    BigDecimal weight = fields.anyDecimal("weight");
    return new Weighted(
        fields.required("indicator").code("indicator"), weight == null ? BigDecimal.ONE : weight);
  }
}
