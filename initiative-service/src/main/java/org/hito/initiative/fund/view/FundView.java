package org.hito.initiative.fund.view;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.hito.initiative.fund.domain.Fund;
import org.hito.initiative.strategy.domain.Period;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.Source;
import org.hito.kit.language.Language;
import org.hito.kit.store.Snapshot;
import org.hito.kit.table.Columns;

/**
 * A fund as the API and its facts show it.
 *
 * @param version the ETag
 * @param label the name in the requested language
 * @param amount absent if it is not known exactly
 * @param from absent unless a range is known
 * @param to absent unless a range is known
 * @param currency ISO 4217
 * @param funders the organisations that provide the money
 * @param period as precise as it was given; absent if unknown
 * @param source the first of its sources
 * @param sources all of them; absent unless they were given as a list
 */
public record FundView(
    String code,
    long version,
    String label,
    LocalisedText name,
    List<String> aliases,
    LocalisedText summary,
    BigDecimal amount,
    BigDecimal from,
    BigDecimal to,
    String currency,
    List<String> funders,
    Period period,
    Source source,
    List<Source> sources,
    Instant createdAt,
    Instant updatedAt) {

  /** The columns of funds as a table. */
  public static final Columns COLUMNS =
      Columns.of()
          .text("code", "name.en", "name.es")
          .number("amount", "from", "to")
          .text("currency", "period.from", "period.to")
          .list("funders", "aliases");

  public static FundView of(Snapshot<Fund> snapshot, Language language) {
    Fund fund = snapshot.state();
    return new FundView(
        fund.code(),
        snapshot.version(),
        language.of(fund.name()),
        fund.name(),
        fund.aliases(),
        fund.summary(),
        fund.amount(),
        fund.from(),
        fund.to(),
        fund.currency(),
        fund.funders(),
        fund.period(),
        Source.first(fund.source()),
        Source.all(fund.source()),
        snapshot.createdAt(),
        snapshot.updatedAt());
  }
}
