package org.hito.gateway.views;

import io.vertx.core.Future;
import java.util.function.Supplier;

/** Whether a view is made for one visitor, or for several who ask at the same time. */
@FunctionalInterface
public interface Sharing {

  /** Each visitor has a view of their own. */
  Sharing NONE = (visitor, make) -> make.get();

  /**
   * A view for a visitor.
   *
   * @param make makes it with what the visitor may ask of the services; to be called on the event
   *     loop of the caller
   */
  Future<View> view(Visitor visitor, Supplier<Future<View>> make);
}
