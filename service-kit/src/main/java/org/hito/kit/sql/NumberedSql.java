package org.hito.kit.sql;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement whose parameters have names, {@code :code}, in the form PostgreSQL takes, {@code $1}.
 * A parameter that occurs twice has two numbers, because PostgreSQL infers the type of each.
 *
 * @param names the names in the order of the numbers
 */
record NumberedSql(String sql, List<String> names) {

  private static final int KEPT = 1_000;

  // skips what is quoted, commented or cast
  private static final Pattern PARAMETER =
      Pattern.compile("'[^']*'|\"[^\"]*\"|--[^\n]*|::|:([A-Za-z]\\w*)");

  private static final LoadingCache<String, NumberedSql> READ =
      Caffeine.newBuilder().maximumSize(KEPT).build(NumberedSql::read);

  /** Reads a statement; the same text is read once. */
  static NumberedSql of(String sql) {
    return READ.get(sql);
  }

  private static NumberedSql read(String named) {
    List<String> names = new ArrayList<>();
    StringBuilder sql = new StringBuilder();
    Matcher found = PARAMETER.matcher(named);
    while (found.find()) {
      String name = found.group(1);
      if (name != null) {
        names.add(name);
      }
      found.appendReplacement(
          sql, Matcher.quoteReplacement(name == null ? found.group() : "$" + names.size()));
    }
    return new NumberedSql(found.appendTail(sql).toString(), List.copyOf(names));
  }

  /** The values in the order of their numbers, null among them; each name must have one. */
  Object[] values(Map<String, ?> parameters) {
    return names.stream().map(name -> value(name, parameters)).toArray();
  }

  private static Object value(String name, Map<String, ?> parameters) {
    if (!parameters.containsKey(name)) {
      throw new IllegalArgumentException("no value for the parameter " + name);
    }
    return parameters.get(name);
  }
}
