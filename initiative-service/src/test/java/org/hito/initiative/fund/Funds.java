package org.hito.initiative.fund;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.hito.initiative.fund.domain.Fund;
import org.hito.initiative.fund.domain.FundSurroundings;
import org.hito.initiative.strategy.Strategies;
import org.hito.initiative.strategy.domain.Period;
import org.hito.kit.domain.Actor;
import org.hito.kit.domain.LocalisedText;
import org.hito.kit.domain.PartialDate;
import org.hito.kit.domain.Source;

/** Test data: a fund, its funder and its surroundings. */
public final class Funds {

  public static final Actor FUNDER = Strategies.editor("us-state");

  /** No initiative has money of it yet. */
  public static final FundSurroundings KNOWN =
      new FundSurroundings(Set.of("us-state", "senacyt"), Set.of());

  /** Its first declaration. */
  public static final Fund ITSI =
      new Fund(
          "itsi",
          new LocalisedText(
              "International Technology Security and Innovation Fund",
              "Fondo Internacional para la Seguridad y la Innovación Tecnológicas"),
          List.of("ITSI"),
          null,
          new BigDecimal(500000000),
          null,
          null,
          "USD",
          List.of("us-state"),
          null,
          null);

  /** A later declaration. */
  public static final Fund ESTIMATED =
      new Fund(
          "itsi",
          ITSI.name(),
          List.of("ITSI", "ITSI Fund"),
          new LocalisedText(
              "Partners' chip supply chains and telecommunications",
              "Cadenas de suministro de semiconductores y telecomunicaciones de los socios"),
          null,
          new BigDecimal("450000000.5"),
          new BigDecimal(500000000),
          "USD",
          List.of("us-state", "senacyt"),
          new Period(PartialDate.parse("2023"), PartialDate.parse("2027")),
          new Source(
              "000_41332e4a0060aae6.txt",
              "International Technology Security and Innovation",
              null));

  private Funds() {}

  /** The fund with another amount and currency. */
  public static Fund of(BigDecimal amount, BigDecimal from, BigDecimal to, String currency) {
    return new Fund(
        ITSI.code(),
        ITSI.name(),
        ITSI.aliases(),
        null,
        amount,
        from,
        to,
        currency,
        ITSI.funders(),
        null,
        null);
  }
}
