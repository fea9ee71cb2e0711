package org.hito.kit.start;

/** An event: users of the tables must wait for {@link SchemaThere}. */
public record SchemaAwaited() {}
