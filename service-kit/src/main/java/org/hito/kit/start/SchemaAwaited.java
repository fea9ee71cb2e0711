package org.hito.kit.start;

/** An event: what needs the tables must wait for {@link SchemaThere}. */
public record SchemaAwaited() {}
