package org.hito.catalog.load;

import org.hito.catalog.file.Item;

/** One attempt to load an item, or to predict its load. */
@FunctionalInterface
interface Step {

  Result attempt(Item item);
}
