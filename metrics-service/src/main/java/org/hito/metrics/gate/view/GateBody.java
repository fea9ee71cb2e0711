package org.hito.metrics.gate.view;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;
import org.hito.metrics.gate.domain.Clause;
import org.hito.metrics.gate.domain.Clause.Bound;
import org.hito.metrics.gate.domain.Condition;
import org.hito.metrics.gate.domain.GateDefinition;
import org.hito.metrics.gate.domain.Release;

/** The definition of a gate in its wire form. */
@Schema(name = "GateDeclaration")
public record GateBody(
    @Schema(required = true, description = "In English, Spanish or both") LocalisedText name,
    @Schema(description = "Other names it is known by, each once") List<String> aliases,
    @Schema(required = true, description = "Exactly one of its members") ConditionBody condition,
    @Schema(description = "The money it releases") ReleaseBody releases,
    @Schema(description = "Where it was read") Source source,
    @Schema(
            description =
                "All its sources, the first as in source; unless given, source is the only one")
        List<Source> sources) {
  /**
   * A condition; one of the two is given.
   *
   * @param all every one of these must hold
   * @param any one of these is enough
   */
  @Schema(name = "GateCondition")
  public record ConditionBody(
      @Schema(description = "All of these must hold") List<ClauseBody> all,
      @Schema(description = "One of these is enough") List<ClauseBody> any) {
    static ConditionBody of(Condition condition) {
      List<ClauseBody> clauses = condition.clauses().stream().map(ClauseBody::of).toList();
      return condition.all() ? new ConditionBody(clauses, null) : new ConditionBody(null, clauses);
    }
  }

  /**
   * One part of a condition.
   *
   * @param atLeast the lower limit, or null
   * @param atMost the upper limit, or null
   * @param of achievement or value
   * @param heldForDays for how many days without a break
   */
  @Schema(name = "GateClause")
  public record ClauseBody(
      @Schema(required = true, description = "Its code") String indicator,
      @Schema(description = "The lower limit; either this or atMost") BigDecimal atLeast,
      @Schema(description = "The upper limit") BigDecimal atMost,
      @Schema(description = "What is compared; achievement by default") OfBody of,
      @Schema(description = "How long without a break; 0 by default") int heldForDays) {
    static ClauseBody of(Clause clause) {
      boolean least = clause.bound() == Bound.AT_LEAST;
      return new ClauseBody(
          clause.indicator(),
          least ? clause.limit() : null,
          least ? null : clause.limit(),
          OfBody.valueOf(clause.of().name()),
          clause.heldForDays());
    }
  }

  /** The money a gate releases. */
  @Schema(name = "GateRelease")
  public record ReleaseBody(
      @Schema(required = true, description = "The fund it is taken from") String fund,
      @Schema(description = "How much; either this, or from and to, or none of them")
          BigDecimal amount,
      @Schema(description = "At least this much") BigDecimal from,
      @Schema(description = "At most this much") BigDecimal to,
      @Schema(description = "ISO 4217; required with an amount", examples = "USD") String currency,
      @Schema(description = "The initiative that gets it") String initiative) {
    static ReleaseBody of(Release release) {
      return release == null
          ? null
          : new ReleaseBody(
              release.fund(),
              release.amount(),
              release.from(),
              release.to(),
              release.currency(),
              release.initiative());
    }
  }

  public static GateBody of(GateDefinition definition) {
    return new GateBody(
        definition.name(),
        definition.aliases(),
        ConditionBody.of(definition.condition()),
        ReleaseBody.of(definition.releases()),
        Source.first(definition.source()),
        Source.all(definition.source()));
  }
}
