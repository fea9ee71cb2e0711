package org.hito.kit.versions;

import java.util.HashSet;
import java.util.Set;

/**
 * What readers have seen of a thing.
 *
 * @param version the highest version that was published
 * @param ids those of the facts with that version; several if it was published again after a
 *     restore
 */
record Seen(long version, Set<String> ids) {

  Seen(long version, String id) {
    this(version, Set.of(id));
  }

  /** What was seen after both. */
  static Seen both(Seen one, Seen other) {
    if (one.version != other.version) {
      return one.version > other.version ? one : other;
    }
    Set<String> ids = new HashSet<>(one.ids);
    ids.addAll(other.ids);
    return new Seen(one.version, ids);
  }

  /**
   * True if a reader may ignore the newest fact of the thing, because it has that version or a
   * higher one from a fact that was lost.
   *
   * @param stored the version of the thing
   * @param id that of the fact which brought this version
   */
  boolean hides(long stored, String id) {
    return version > stored || (version == stored && !ids.equals(Set.of(id)));
  }
}
