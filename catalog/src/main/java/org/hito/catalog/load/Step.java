package org.hito.catalog.load;

import org.hito.catalog.file.Item;

/** One attempt at bringing the platform to hold an item, or at foreseeing it. */
@FunctionalInterface
interface Step {

  Result attempt(Item item);
}
