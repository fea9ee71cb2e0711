package org.hito.kit.listing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that answers a list, so that its OpenAPI names each filter and sort. The
 * operation needs an explicit {@code operationId}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ListOf {

  /** The class whose public constant {@code LISTABLE} says what the list may be asked for. */
  Class<?> value();
}
