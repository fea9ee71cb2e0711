package org.hito.metrics.rebuild.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.hito.kit.json.Json;
import org.hito.metrics.indicator.domain.Indicator;
import org.hito.metrics.indicator.domain.Standing;
import org.hito.metrics.indicator.persistence.DerivedColumns;
import org.hito.metrics.indicator.persistence.IndicatorState;
import org.hito.metrics.measure.domain.Dependencies;
import org.hito.metrics.measure.domain.Derived;

/**
 * Applies the rule that a baseline is the value until something newer is known to stored derived
 * data: the parts of derived indicators, and the columns of lists.
 */
final class BaselineValues implements JavaMigration {

  private static final String STORED = "SELECT state FROM indicator ORDER BY code FOR UPDATE";
  private static final String WRITE =
      "UPDATE indicator SET state = ?, status = ?, stale_on = ? WHERE code = ?";

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("6");
  }

  @Override
  public String getDescription() {
    return "baseline values";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    LocalDate today =
        LocalDate.now(
            ZoneOffset.UTC); // the sweep corrects it by the days of the installation's zone
    Map<String, Indicator> indicators = read(context.getConnection());
    Dependencies dependencies = dependencies(indicators);
    for (String code : dependencies.inOrder(indicators.keySet())) {
      dependencies
          .measureOf(code)
          .ifPresent(measure -> indicators.put(code, derived(code, measure, indicators, today)));
    }
    write(context.getConnection(), indicators.values(), today);
  }

  private static Map<String, Indicator> read(Connection connection) throws SQLException {
    Map<String, Indicator> indicators = new HashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(STORED)) {
      while (rows.next()) {
        Indicator indicator = Json.read(rows.getString(1), IndicatorState.class).indicator();
        indicators.put(indicator.code(), indicator);
      }
    }
    return indicators;
  }

  private static Dependencies dependencies(Map<String, Indicator> indicators) {
    return new Dependencies(
        indicators.values().stream()
            .filter(one -> one.measure() instanceof Derived)
            .collect(Collectors.toMap(Indicator::code, one -> (Derived) one.measure())));
  }

  private static Indicator derived(
      String code, Derived measure, Map<String, Indicator> indicators, LocalDate today) {
    Indicator whole = indicators.get(code);
    Collection<Indicator> operands =
        measure.operands().stream().map(indicators::get).filter(Objects::nonNull).toList();
    Standing due = Standing.madeOf(measure, operands, today);
    return whole.withStanding(whole.standing().withParts(due.parts()));
  }

  private static void write(
      Connection connection, Collection<Indicator> indicators, LocalDate today)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(WRITE)) {
      for (Indicator indicator : indicators) {
        DerivedColumns derived = DerivedColumns.of(indicator, today);
        update.setString(1, Json.writeAsGiven(IndicatorState.of(indicator)));
        update.setString(2, derived.status());
        update.setObject(3, derived.staleOn());
        update.setString(4, indicator.code());
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
