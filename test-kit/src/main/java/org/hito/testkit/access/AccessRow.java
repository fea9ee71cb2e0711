package org.hito.testkit.access;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who may call an operation in one case.
 *
 * @param operation such as {@code PUT /api/v1/forums/{code}}
 * @param situation the special case, or empty
 * @param allowed by role; {@code anonymous} and {@code none} are roles here
 */
record AccessRow(String operation, String situation, Map<String, Whose> allowed) {

  static AccessRow of(String[] roles, String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != roles.length) {
      throw new IllegalArgumentException(roles.length + " cells expected: " + line);
    }
    Map<String, Whose> allowed = new LinkedHashMap<>();
    for (int column = 2; column < roles.length; column++) {
      allowed.put(roles[column], Whose.of(cells[column].strip()));
    }
    return new AccessRow(cells[0].strip(), cells[1].strip(), allowed);
  }

  /** The name of its attempt. */
  String name() {
    return situation.isEmpty() ? operation : operation + " " + situation;
  }

  boolean isRead() {
    return operation.startsWith("GET ");
  }
}
