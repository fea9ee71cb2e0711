package org.hito.metrics.indicator.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Set;
import org.hito.metrics.measure.domain.Contributed;
import org.hito.metrics.measure.domain.Count;
import org.hito.metrics.measure.domain.CountFilter;
import org.hito.metrics.measure.domain.CountsFrom;
import org.hito.metrics.measure.domain.Measure;
import org.hito.metrics.measure.domain.Observed;
import org.hito.metrics.subject.domain.SubjectKind;

/**
 * A measure as it is written outside.
 *
 * @param type OBSERVED, CONTRIBUTED or COUNT
 * @param countsFrom of CONTRIBUTED: DELIVERED or VERIFIED
 * @param of of COUNT: commitments or meetings
 * @param filter of COUNT: which of them
 */
public record MeasureBody(String type, CountsFrom countsFrom, String of, FilterBody filter) {

  /** A filter; what does not restrict is left out. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record FilterBody(
      Set<String> kind, Set<String> forum, Set<String> status, Set<String> owner) {

    private CountFilter filter() {
      return new CountFilter(given(kind), given(forum), given(status), given(owner));
    }

    private static Set<String> given(Set<String> values) {
      return values == null ? Set.of() : values;
    }
  }

  static MeasureBody of(Measure measure) {
    if (measure instanceof Count count) {
      CountFilter filter = count.filter();
      return new MeasureBody(
          count.type(),
          null,
          plural(count.counts()),
          new FilterBody(filter.kind(), filter.forum(), filter.status(), filter.owner()));
    }
    return measure instanceof Contributed contributed
        ? new MeasureBody(contributed.type(), contributed.countsFrom(), null, null)
        : new MeasureBody(measure.type(), null, null, null);
  }

  /** The measure this was written from. */
  public Measure measure() {
    return switch (type) {
      case "COUNT" -> new Count(kind(of), filter == null ? CountFilter.ALL : filter.filter());
      case "CONTRIBUTED" -> new Contributed(countsFrom);
      default -> new Observed();
    };
  }

  static String plural(SubjectKind kind) {
    return kind.name().toLowerCase(Locale.ROOT) + "s";
  }

  static SubjectKind kind(String plural) {
    return plural.equals("meetings") ? SubjectKind.MEETING : SubjectKind.COMMITMENT;
  }
}
