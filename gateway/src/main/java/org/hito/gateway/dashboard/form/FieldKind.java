package org.hito.gateway.dashboard.form;

import org.hito.kit.json.Fields;

/** What is typed into a field. */
public enum FieldKind {
  TEXT(Fields.SHORT_TEXT),
  LONG(Fields.LONG_TEXT),
  DATE(100),
  NUMBER(1_000),
  /** A number, or the range between two. */
  FIGURE(2_000),
  /** One of several. */
  CHOICE(100),
  /** Any number of several. */
  MANY(Fields.LONG_TEXT);

  private final int longest;

  FieldKind(int longest) {
    this.longest = longest;
  }

  /** How many characters it takes; no fewer than the API accepts. */
  int longest() {
    return longest;
  }
}
