package org.hito.kit.store;

/** Another transaction holds what one item of a batch needs, and the others do not. */
public final class ItemHeldException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ItemHeldException(Throwable cause) {
    super(cause);
  }
}
