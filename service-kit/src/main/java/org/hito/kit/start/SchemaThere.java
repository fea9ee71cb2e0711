package org.hito.kit.start;

/** An event of every start: the database has the schema that this version needs. */
public record SchemaThere() {}
