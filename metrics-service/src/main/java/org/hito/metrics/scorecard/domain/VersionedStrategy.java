package org.hito.metrics.scorecard.domain;

/** A strategy as of a version. */
public record VersionedStrategy(Strategy strategy, long version) {

  public VersionedStrategy newer(VersionedStrategy other) {
    return other.version > version ? other : this;
  }
}
