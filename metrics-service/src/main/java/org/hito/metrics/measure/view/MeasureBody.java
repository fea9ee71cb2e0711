package org.hito.metrics.measure.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.json.Json;
import org.hito.metrics.measure.domain.Composite;
import org.hito.metrics.measure.domain.Contributed;
import org.hito.metrics.measure.domain.Count;
import org.hito.metrics.measure.domain.CountFilter;
import org.hito.metrics.measure.domain.CountsFrom;
import org.hito.metrics.measure.domain.Measure;
import org.hito.metrics.measure.domain.Observed;
import org.hito.metrics.measure.domain.Ratio;
import org.hito.metrics.measure.domain.Sum;
import org.hito.metrics.subject.domain.SubjectKind;

/**
 * A measure in its wire form.
 *
 * @param type OBSERVED, CONTRIBUTED, COUNT, SUM, RATIO or COMPOSITE
 * @param countsFrom of CONTRIBUTED: DELIVERED or VERIFIED
 * @param of of COUNT: commitments, initiatives or meetings; of SUM: a list of indicator codes; of
 *     COMPOSITE: a list of indicators with their weights
 * @param filter of COUNT: selects them
 * @param numerator of RATIO: an indicator's code
 * @param denominator of RATIO: an indicator's code
 */
public record MeasureBody(
    @Schema(
            required = true,
            enumeration = {"OBSERVED", "CONTRIBUTED", "COUNT", "SUM", "RATIO", "COMPOSITE"})
        String type,
    @Schema(description = "Of CONTRIBUTED; DELIVERED by default") CountsFrom countsFrom,
    @Schema(
            implementation = Object.class,
            description =
                "Of COUNT: commitments, initiatives or meetings. Of SUM: indicator codes. Of"
                    + " COMPOSITE: indicators with their weights.")
        JsonNode of,
    @Schema(description = "Of COUNT: selects them") FilterBody filter,
    @Schema(description = "Of RATIO: an indicator's code") String numerator,
    @Schema(description = "Of RATIO: an indicator's code") String denominator) {
  /** A filter; members that do not restrict are left out. */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record FilterBody(
      Set<String> kind,
      Set<String> forum,
      Set<String> strategy,
      Set<String> status,
      Set<String> owner) {
    private static FilterBody of(CountFilter filter) {
      return new FilterBody(
          filter.kind(), filter.forum(), filter.strategy(), filter.status(), filter.owner());
    }

    private CountFilter filter() {
      return new CountFilter(
          given(kind), given(forum), given(strategy), given(status), given(owner));
    }

    private static Set<String> given(Set<String> values) {
      return values == null ? Set.of() : values;
    }
  }

  public static MeasureBody of(Measure measure) {
    String type = measure.type();
    if (measure instanceof Count count) {
      JsonNode of = TextNode.valueOf(plural(count.counts()));
      return new MeasureBody(type, null, of, FilterBody.of(count.filter()), null, null);
    }
    if (measure instanceof Sum sum) {
      JsonNode of = Json.mapper().valueToTree(sum.operands());
      return new MeasureBody(type, null, of, null, null, null);
    }
    if (measure instanceof Composite composite) {
      JsonNode of = Json.mapper().valueToTree(composite.of());
      return new MeasureBody(type, null, of, null, null, null);
    }
    if (measure instanceof Ratio ratio) {
      return new MeasureBody(type, null, null, null, ratio.numerator(), ratio.denominator());
    }
    return measure instanceof Contributed contributed
        ? new MeasureBody(type, contributed.countsFrom(), null, null, null, null)
        : new MeasureBody(type, null, null, null, null, null);
  }

  /** The measure in domain terms. */
  public Measure measure() {
    return switch (type) {
      case "COUNT" ->
          new Count(kind(of.textValue()), filter == null ? CountFilter.ALL : filter.filter());
      case "CONTRIBUTED" -> new Contributed(countsFrom);
      case "SUM" -> new Sum(listOf(String.class));
      case "RATIO" -> new Ratio(numerator, denominator);
      case "COMPOSITE" -> new Composite(listOf(Composite.Weighted.class));
      default -> new Observed();
    };
  }

  private <T> List<T> listOf(Class<T> type) {
    return Json.mapper()
        .convertValue(of, Json.mapper().getTypeFactory().constructCollectionType(List.class, type));
  }

  static String plural(SubjectKind kind) {
    return kind.name().toLowerCase(Locale.ROOT) + "s";
  }

  static SubjectKind kind(String plural) {
    return Stream.of(SubjectKind.values())
        .filter(kind -> plural(kind).equals(plural))
        .findFirst()
        .orElseThrow();
  }
}
