package org.hito.e2e.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Planted violations are found, and harmless changes are not reported. */
class ContractionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DROP TABLE IF EXISTS meeting                                 | drops meeting
          drop view forum_agenda                                       | drops forum_agenda
          DROP INDEX CONCURRENTLY meeting_day                          | drops the index meeting_day
          ALTER TABLE meeting RENAME COLUMN state TO body              | renames meeting
          ALTER TABLE meeting RENAME TO session                        | renames meeting
          ALTER TABLE meeting DROP COLUMN IF EXISTS state              | drops a part of meeting
          ALTER TABLE meeting DROP state                               | drops a part of meeting
          ALTER TABLE meeting ADD a text, DROP CONSTRAINT c            | drops a part of meeting
          ALTER TABLE meeting ALTER COLUMN day TYPE text               | changes a type in meeting
          ALTER TABLE meeting ALTER day SET DATA TYPE text             | changes a type in meeting
          ALTER TABLE meeting ALTER COLUMN day SET NOT NULL            | demands a value in meeting
          ALTER TABLE meeting ALTER day DROP DEFAULT                   | no longer promises a value in meeting
          ALTER TABLE meeting ALTER day DROP NOT NULL                  | no longer promises a value in meeting
          ALTER TABLE meeting ADD COLUMN a text NOT NULL               | demands a new value in meeting
          ALTER TABLE meeting ADD b text, ADD a text NOT NULL          | demands a new value in meeting
          ALTER TABLE meeting ADD CONSTRAINT c CHECK (a > 0)           | restricts meeting
          CREATE UNIQUE INDEX CONCURRENTLY u ON meeting (day)          | makes rows unique by u
          CREATE INDEX u ON meeting (day)                              | locks meeting for the index u
          CREATE TRIGGER t BEFORE INSERT ON meeting EXECUTE FUNCTION f() | lets writes of meeting trigger something
          DELETE FROM meeting WHERE state IS NULL                      | removes rows of meeting
          ALTER TABLE meeting ADD a int; ALTER TABLE forum ADD a int   | locks together forum and meeting
          TRUNCATE meeting                                             | removes rows of meeting
          WITH old AS (DELETE FROM meeting RETURNING *) SELECT 1       | removes rows of meeting
          """)
  void whatTheVersionBeforeMayNotSurviveIsFound(String statement, String found) {
    assertEquals(List.of(found), Contractions.in(Script.of("SELECT 1;\n" + statement + ";")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE t (a text NOT NULL); CREATE UNIQUE INDEX u ON t (a); ALTER TABLE t DROP a",
        "ALTER TABLE meeting ADD COLUMN a text, ADD b boolean NOT NULL DEFAULT false",
        "ALTER TABLE meeting ADD a text NOT NULL GENERATED ALWAYS AS (state) STORED",
        "DROP INDEX CONCURRENTLY IF EXISTS i; CREATE INDEX CONCURRENTLY i ON meeting (day)",
        "CREATE FUNCTION f() RETURNS int RETURN 1; DROP FUNCTION f()",
        "-- DROP TABLE meeting;\nSELECT 'DROP TABLE meeting; it''s'; /* DROP TABLE meeting; */",
        "CREATE OR REPLACE FUNCTION f() RETURNS void AS $$ DROP TABLE meeting; $$",
        "ALTER TABLE meeting ADD a int; ALTER TABLE meeting ADD b int",
        "UPDATE meeting SET state = state"
      })
  void whatItSurvivesIsNot(String script) {
    assertEquals(List.of(), Contractions.in(Script.of(script)));
  }
}
