package org.hito.catalog.load;

import org.hito.catalog.file.Kind;

/** Told how a load goes while it goes. */
public interface Progress {

  /** Some items of one kind are next. */
  void begins(Kind kind, int items);

  /** Some items refer to things that are not known there yet; they are tried again. */
  void waits(int items);
}
