package org.hito.kit.listing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an operation that answers a list, so that its OpenAPI lists all filters and orders. The
 * operation needs an explicit {@code operationId}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ListOf {

  /** The class whose public constant {@code LISTABLE} has the filters and orders. */
  Class<?> value();
}
