package org.hito.catalog.load;

import org.hito.catalog.file.Kind;

/** Follows a load. */
public interface Progress {

  /** Items of one kind are next. */
  void begins(Kind kind, int items);

  /** Items refer to something not known yet, and are retried. */
  void waits(int items);
}
