package org.hito.testkit;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.hito.testkit.server.Database;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Validates the facts that the service wrote during a class of component tests, against the
 * service's contracts and CloudEvents: all of them, or the newest thousand if there are more.
 */
public final class WrittenFacts implements AfterAllCallback {
  private static final Namespace NAMESPACE = Namespace.create(WrittenFacts.class);
  private static final String NEWEST =
      """
      SELECT seq, event FROM fact WHERE seq > ? AND topic LIKE 'hito.%' ORDER BY seq DESC LIMIT 1000
      """;

  @Override
  public void afterAll(ExtensionContext context) throws SQLException {
    AtomicLong seen =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .computeIfAbsent("seen", none -> new AtomicLong(), AtomicLong.class);
    ContractFolder contracts = ContractFolder.in(Path.of("contracts"));
    since(seen, database(context)).forEach(contracts::assertValid);
  }

  private static List<String> since(AtomicLong seen, Database database) throws SQLException {
    List<String> events = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.username(), database.password());
        PreparedStatement query = connection.prepareStatement(NEWEST)) {
      query.setLong(1, seen.get());
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          seen.accumulateAndGet(rows.getLong("seq"), Math::max);
          events.add(rows.getString("event"));
        }
      }
    }
    return events;
  }

  private static Database database(ExtensionContext context) {
    return AnnotationSupport.findRepeatableAnnotations(
            context.getRequiredTestClass(), WithTestResource.class)
        .stream()
        .flatMap(resource -> Arrays.stream(resource.initArgs()))
        .filter(argument -> argument.name().equals("database"))
        .map(ResourceArg::value)
        .map(Infrastructure::database)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the test names no database"));
  }
}
