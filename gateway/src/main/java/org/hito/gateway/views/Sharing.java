package org.hito.gateway.views;

import io.vertx.core.Future;
import java.util.function.Supplier;

/** Whether a view is made for one visitor, or shared by several who request it at the same time. */
@FunctionalInterface
public interface Sharing {

  /** Each visitor has a view of their own. */
  Sharing NONE = (visitor, make) -> make.get();

  /**
   * A view for a visitor.
   *
   * @param make makes it with the visitor's rights; to be called on the caller's event loop
   */
  Future<View> view(Visitor visitor, Supplier<Future<View>> make);
}
