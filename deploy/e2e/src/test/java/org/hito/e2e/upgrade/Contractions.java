package org.hito.e2e.upgrade;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The changes of a migration that may break the previous version, which runs on the new schema
 * while replicas are replaced, and again after a step back. Anything is allowed on what the script
 * itself creates.
 */
final class Contractions {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE;
  private static final Pattern CREATED =
      Pattern.compile(
          "^CREATE (?:OR REPLACE )?(?:UNLOGGED )?(?:TABLE|FUNCTION|VIEW|TYPE|SEQUENCE)"
              + " (?:IF NOT EXISTS )?(\\w+)",
          FLAGS);
  private static final Pattern INDEX =
      Pattern.compile(
          "^CREATE (UNIQUE )?INDEX (CONCURRENTLY )?(?:IF NOT EXISTS )?(\\w+) ON (\\w+)", FLAGS);
  private static final Pattern DROP =
      Pattern.compile("^DROP (\\w+) (CONCURRENTLY )?(?:IF EXISTS )?(\\w+)", FLAGS);
  private static final Pattern TRIGGER =
      Pattern.compile(
          "^CREATE (?:OR REPLACE )?(?:CONSTRAINT )?(?:TRIGGER|RULE) .*? ON (\\w+)", FLAGS);
  private static final Pattern ALTER =
      Pattern.compile("^ALTER (\\w+) (?:IF EXISTS )?(?:ONLY )?(\\w+) (.*)$", FLAGS);
  private static final Pattern REMOVES_ROWS =
      Pattern.compile("\\b(?:DELETE FROM|TRUNCATE(?: TABLE)?) (?!ON\\b)(\\w+)", FLAGS);
  private static final Pattern BETWEEN_CLAUSES =
      Pattern.compile(",(?= *(?:ADD|DROP|ALTER|RENAME|SET|VALIDATE|OWNER)\\b)", FLAGS);

  private final Set<String> own = new HashSet<>();
  private final Set<String> indexes = new HashSet<>();
  private final Set<String> altered = new TreeSet<>();
  private final List<String> found = new ArrayList<>();

  private Contractions(Script script) {
    for (String statement : script.statements()) {
      group(CREATED, statement, 1).forEach(own::add);
      group(INDEX, statement, 3).forEach(indexes::add);
    }
  }

  static List<String> in(Script script) {
    Contractions contractions = new Contractions(script);
    script.statements().forEach(contractions::look);
    contractions.lookAtLocks();
    return contractions.found;
  }

  private void look(String statement) {
    Matcher drop = DROP.matcher(statement);
    if (drop.find() && !own.contains(drop.group(3))) {
      if (!drop.group(1).equalsIgnoreCase("INDEX")) {
        found.add("drops " + drop.group(3));
      } else if (!indexes.contains(drop.group(3))) {
        found.add("drops the index " + drop.group(3));
      }
    }
    Matcher index = INDEX.matcher(statement);
    if (index.find() && !own.contains(index.group(4))) {
      if (index.group(1) != null) {
        found.add("makes rows unique by " + index.group(3));
      }
      if (index.group(2) == null) {
        found.add("locks " + index.group(4) + " for the index " + index.group(3));
      }
    }
    group(TRIGGER, statement, 1)
        .filter(table -> !own.contains(table))
        .forEach(table -> found.add("lets writes of " + table + " trigger something"));
    group(REMOVES_ROWS, statement, 1)
        .filter(table -> !own.contains(table))
        .forEach(table -> found.add("removes rows of " + table));
    Matcher alter = ALTER.matcher(statement);
    if (alter.find() && !own.contains(alter.group(2))) {
      altered.add(alter.group(2));
      BETWEEN_CLAUSES
          .splitAsStream(alter.group(3))
          .map(String::strip)
          .forEach(clause -> clause(alter.group(2), clause));
    }
  }

  // a request that has locked the second table may wait for the first
  private void lookAtLocks() {
    if (altered.size() > 1) {
      found.add("locks together " + String.join(" and ", altered));
    }
  }

  private void clause(String thing, String clause) {
    if (is(clause, "RENAME\\b.*|SET SCHEMA\\b.*")) {
      found.add("renames " + thing);
    } else if (is(clause, "DROP\\b.*")) {
      found.add("drops a part of " + thing);
    } else if (is(clause, "ALTER (?:COLUMN )?\\w+ (?:SET DATA )?TYPE\\b.*")) {
      found.add("changes a type in " + thing);
    } else if (is(clause, "ALTER (?:COLUMN )?\\w+ SET NOT NULL")) {
      found.add("demands a value in " + thing);
    } else if (is(clause, "ALTER (?:COLUMN )?\\w+ DROP\\b.*")) {
      found.add("no longer promises a value in " + thing);
    } else if (is(clause, "ADD (?:CONSTRAINT|CHECK|UNIQUE|PRIMARY|FOREIGN|EXCLUDE)\\b.*")) {
      found.add("restricts " + thing);
    } else if (is(clause, "ADD\\b.*\\bNOT NULL\\b.*")
        && !is(clause, ".*\\b(?:DEFAULT|GENERATED)\\b.*")) {
      found.add("demands a new value in " + thing);
    }
  }

  private static boolean is(String clause, String form) {
    return Pattern.compile(form, FLAGS).matcher(clause).matches();
  }

  private static Stream<String> group(Pattern pattern, String statement, int group) {
    return pattern.matcher(statement).results().map(match -> match.group(group));
  }
}
